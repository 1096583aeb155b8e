import type { ComponentChildren } from 'preact'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Attended } from '../contract.ts'
import { standWords, timesWords } from './attendance-words.ts'

/** One session: what, when, where, and how the person stands. */
export function AttendedBox({
  item,
  said = false,
  children,
}: {
  item: Attended
  /** How the person stands is said beside it already. */
  said?: boolean
  children?: ComponentChildren
}) {
  const t = useTexts('attendance')
  const words = useWords()
  return (
    <ConfirmBox>
      <p>
        <strong>{item.title}</strong>
      </p>
      <p>{t('today', { times: timesWords(words, item) })}</p>
      <p>{item.place}</p>
      {!said && <p>{item.cancelled ? t('refusals.session_off') : standWords(t, words, item)}</p>}
      {children}
    </ConfirmBox>
  )
}
