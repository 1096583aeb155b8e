import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import type { ActFailure, Sending } from '../../../device/use-act.ts'
import { type EnrolmentTexts, refusalWords } from './enrolment-words.ts'

/** Says in words that nothing has been promised yet, and what to do; `unsent` for what surely never left. */
export function ActTrouble({ sending: { trouble, tries }, unsent }: { sending: Sending; unsent: string }) {
  const t = useTexts('enrolment')
  if (trouble === undefined) return null
  return (
    <Notice key={tries} tone={isOffline(trouble) ? 'offline' : 'care'} role="alert">
      {troubleWords(t, trouble, unsent)}
    </Notice>
  )
}

function isOffline({ kind }: ActFailure): boolean {
  return kind === 'unsent' || kind === 'unanswered' || kind === 'offline'
}

/** The same as one sentence. */
export function troubleWords(t: EnrolmentTexts, trouble: ActFailure, unsent: string): string {
  if (trouble.kind === 'unsent') return unsent
  if (isOffline(trouble)) return t('trouble.unanswered')
  if (trouble.kind === 'refused') return refusalWords(t, trouble.code, trouble.title)
  return trouble.kind === 'server' ? t('trouble.server') : t('trouble.signedOut')
}
