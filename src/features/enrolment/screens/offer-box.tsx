import { useLocation } from 'preact-iso'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { TodayCard, type TodayCardProps } from '../../../design/today-card/today-card.tsx'
import { useClock, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { useAct } from '../../../device/use-act.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { accept } from '../device/answer-offer.ts'
import { ActTrouble } from './act-trouble.tsx'
import { type EnrolmentView, nextTurn } from './enrolment-view.ts'
import { noteAnswer } from './just-now.ts'
import type { PersonalAct } from './personal-act.ts'

/** A place is kept for me: until when, and the two answers. */
export function OfferBox({ view, act }: { view: EnrolmentView; act: PersonalAct }) {
  const t = useTexts('enrolment')
  const { route } = useLocation()
  const clock = useClock()
  const [sending, run] = useAct()
  const take = async () => {
    const answer = await run(() => accept(act.person, view.id, act.options), act.onSignedOut)
    if (answer === undefined) return
    if (answer.outcome === 'refused')
      return route(`/enrolments/${view.id}/done?refused=${answer.code}&opening=${view.openingId}`)
    noteAnswer(view, { status: answer.status ?? 'enrolled', place: answer.place }, clock())
    route(`/enrolments/${view.id}/done`, true)
  }
  return (
    <>
      <OfferCard view={view} />
      <ActTrouble sending={sending} unsent={t('offer.unsent')} />
      <ButtonGroup>
        <Button icon={tickCircleShape} onClick={take} busy={sending.busy ? t('offer.going') : undefined}>
          {t('offer.accept')}
        </Button>
        <ButtonLink look="secondary" href={`/enrolments/${view.id}/decline`}>
          {t('offer.decline')}
        </ButtonLink>
      </ButtonGroup>
    </>
  )
}

/** The offer as it must not be missed: on 我的 it leads to its page, there it is answered. */
export function OfferCard({ view, action }: { view: EnrolmentView; action?: TodayCardProps['action'] }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const { offeredUntil } = view
  const until = offeredUntil === undefined ? undefined : momentWords(words, Date.parse(offeredUntil), now)
  const turn = nextTurn(view, now)
  const when = turn === undefined ? '' : sessionWords(words, turn.span, now)
  return (
    <TodayCard
      lead={until === undefined ? t('offer.kept') : t('offer.keptUntil', { until })}
      title={t('offer.what', { title: view.title, when })}
      where={fullPlaceWords(words, view.at)}
      {...(action === undefined ? {} : { action })}
    />
  )
}
