import type { ComponentChildren } from 'preact'
import { loadTexts } from '../../device/language.ts'
import { ReadAloud } from './read-aloud.tsx'

/** What reads the page on which 念 was `touched`, ready to be put there. Throws if its texts can't be fetched. */
export async function openReading(touched: Element, onClose: () => void): Promise<ComponentChildren> {
  await loadTexts(['reading'])
  return <ReadAloud touched={touched} onClose={onClose} />
}
