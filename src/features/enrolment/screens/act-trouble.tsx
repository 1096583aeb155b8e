import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import { refusalWords } from './enrolment-words.ts'
import type { Sending } from './use-act.ts'

/** Says in words that nothing has been promised yet, and what to do; `unsent` for what surely never left. */
export function ActTrouble({ sending: { trouble, tries }, unsent }: { sending: Sending; unsent: string }) {
  const t = useTexts('enrolment')
  if (trouble === undefined) return null
  if (trouble.kind === 'unsent' || trouble.kind === 'unanswered' || trouble.kind === 'offline') {
    return (
      <Notice key={tries} tone="offline" role="alert">
        {trouble.kind === 'unsent' ? unsent : t('trouble.unanswered')}
      </Notice>
    )
  }
  return (
    <Notice key={tries} tone="care" role="alert">
      {trouble.kind === 'refused'
        ? refusalWords(t, trouble.code, trouble.title)
        : trouble.kind === 'server'
          ? t('trouble.server')
          : t('trouble.signedOut')}
    </Notice>
  )
}
