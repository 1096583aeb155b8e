import type { Help } from '../../../design/page/frame.ts'
import { useTexts } from '../../../device/language.ts'

/** The phone of the site where the person is; without one a page keeps the app's own. */
export function useSiteHelp(phone: string): { help: Help } | Record<string, never> {
  const label = useTexts('app')('frame.callSite')
  const digits = phone.replace(/[^\d+]/g, '')
  return digits === '' ? {} : { help: { label, phone: digits } }
}
