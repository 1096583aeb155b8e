import type { ComponentChildren } from 'preact'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { type EnrolmentView, nextTurn } from './enrolment-view.ts'
import { spanWords } from './enrolment-words.ts'

/** Which one it is: name, next time, place. For the page before something is given back. */
export function EnrolmentBox({
  view,
  lead,
  children,
}: {
  view: EnrolmentView
  lead: string
  children?: ComponentChildren
}) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const turn = nextTurn(view, now)
  return (
    <ConfirmBox>
      <p>
        {lead}
        <strong>{view.title}</strong>
      </p>
      {turn !== undefined && <p>{spanWords(words, t, turn.span, now)}</p>}
      {turn !== undefined && turn.of > 1 && <p>{t('box.rest', { count: turn.of - turn.number + 1 })}</p>}
      <p>{fullPlaceWords(words, view.at)}</p>
      {children}
    </ConfirmBox>
  )
}
