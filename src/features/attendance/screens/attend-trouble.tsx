import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import type { ActFailure, Sending } from '../../../device/use-act.ts'
import { type AttendanceTexts, refusalWords } from './attendance-words.ts'

/** Says in words that nothing has been noted yet, and what to do. */
export function AttendTrouble({ sending: { trouble, tries } }: { sending: Sending }) {
  const t = useTexts('attendance')
  if (trouble === undefined) return null
  const { kind } = trouble
  const offline = kind === 'unsent' || kind === 'unanswered' || kind === 'offline'
  return (
    <Notice key={tries} tone={offline ? 'offline' : 'care'} role="alert">
      {wordsOf(t, trouble)}
    </Notice>
  )
}

function wordsOf(t: AttendanceTexts, trouble: ActFailure): string {
  if (trouble.kind === 'refused') return refusalWords(t, trouble.code, trouble.title)
  if (trouble.kind === 'unsent') return t('trouble.unsent')
  if (trouble.kind === 'server') return t('trouble.server')
  return trouble.kind === 'signed-out' ? t('trouble.signedOut') : t('trouble.unanswered')
}
