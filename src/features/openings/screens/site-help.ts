import type { Help } from '../../../design/page/frame.ts'

/** The phone of the site that holds an opening, as it is dialled and as it is written. */
export function siteHelp(label: string, phone: string): Help {
  return { label, phone: phone.replace(/[^\d+]/g, ''), shown: phone }
}
