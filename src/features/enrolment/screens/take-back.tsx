import { useLocation } from 'preact-iso'
import { UndoBar } from '../../../design/undo-bar/undo-bar.tsx'
import { useClock } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useAct } from '../../../device/use-act.ts'
import { rejoin } from '../device/answer-offer.ts'
import { ActTrouble } from './act-trouble.tsx'
import { type EnrolmentView, nextTurn } from './enrolment-view.ts'
import { noteAnswer } from './just-now.ts'
import type { PersonalAct } from './personal-act.ts'

/**
 * Undo of a cancel: stays until it is sent away and says what it can truly do. Whoever had a place comes back to
 * it or to the head of the queue; whoever only waited comes back to where they stood.
 */
export function TakeBack({ view, act }: { view: EnrolmentView; act: PersonalAct }) {
  const t = useTexts('enrolment')
  const { route } = useLocation()
  const clock = useClock()
  const [sending, run] = useAct()
  const ended = view.status === 'cancelled' || view.status === 'declined'
  if (!ended || nextTurn(view, clock()) === undefined) return null
  const undo = async () => {
    const answer = await run(() => rejoin(act.person, view.id, act.options), act.onSignedOut)
    if (answer === undefined) return
    if (answer.outcome === 'refused')
      return route(`/enrolments/${view.id}/done?refused=${answer.code}&opening=${view.openingId}`)
    noteAnswer(view, { status: answer.status ?? 'enrolled', place: answer.place }, clock())
    route(`/enrolments/${view.id}/done`, true)
  }
  const had = view.place !== undefined && view.status === 'cancelled'
  return (
    <>
      <ActTrouble sending={sending} unsent={t('back.unsent')} />
      <UndoBar
        message={t(had ? 'back.hadPlace' : 'back.waited', { title: view.title })}
        undo={{ label: t('back.undo'), onClick: undo, busy: sending.busy ? t('back.going') : undefined }}
        dismiss={{ label: t('back.dismiss'), onClick: () => route('/mine') }}
      />
    </>
  )
}
