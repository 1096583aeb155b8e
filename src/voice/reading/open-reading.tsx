import type { ComponentChildren } from 'preact'
import { ReadAloud } from './read-aloud.tsx'
import { addReadingTexts } from './reading-texts.ts'

/** What reads the page on which 念 was `touched`, ready to be put there. */
export function openReading(touched: Element, onClose: () => void): ComponentChildren {
  addReadingTexts()
  return <ReadAloud touched={touched} onClose={onClose} />
}
