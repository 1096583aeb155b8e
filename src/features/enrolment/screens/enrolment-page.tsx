import type { ComponentChildren } from 'preact'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import { bagShape, clockShape, infoShape, placeShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Tag } from '../../../design/tag/tag.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { kindWords } from '../../../device/words/opening-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { isLive } from '../rules.ts'
import { CalendarButton } from './calendar-button.tsx'
import { type EnrolmentView, nextTurn, shownKind, spansOf } from './enrolment-view.ts'
import { siteHelp, spanWords, statusWords } from './enrolment-words.ts'
import { OfferBox } from './offer-box.tsx'
import type { PersonalAct } from './personal-act.ts'
import { TakeBack } from './take-back.tsx'

/** `/enrolments/:id`: one place of mine, what it covers, and what I can do about it. */
export function EnrolmentPage({
  view,
  note,
  act,
  attendance,
}: {
  view: EnrolmentView
  note: ComponentChildren
  act: PersonalAct
  /** How the person stands at today's session, if there is one. */
  attendance?: { label: string; words: string } | undefined
}) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const words = useWords()
  const live = isLive(view) && nextTurn(view, useNow()) !== undefined
  return (
    <Page title={view.title} back="/mine" {...siteHelp(app('frame.callSite'), view.phone)}>
      {note}
      <p>
        <Tag kind={shownKind(view)}>{kindWords(words, shownKind(view))}</Tag>
      </p>
      {view.status === 'offered' && <OfferBox view={view} act={act} />}
      <Facts view={view} attendance={attendance} />
      {live && view.status === 'waitlisted' && <p>{t('queue.rule')}</p>}
      <Times view={view} />
      <ButtonGroup>
        {live && view.status === 'enrolled' && <CalendarButton enrolment={view.id} />}
        <ButtonLink look="quiet" icon={infoShape} href={`/openings/${view.openingId}`}>
          {t('page.opening')}
        </ButtonLink>
        {live && view.status !== 'offered' && (
          <ButtonLink look="care" href={`/enrolments/${view.id}/cancel`}>
            {view.status === 'enrolled' ? t('page.cancel') : t('page.leaveQueue')}
          </ButtonLink>
        )}
      </ButtonGroup>
      <TakeBack view={view} act={act} />
    </Page>
  )
}

function Facts({
  view,
  attendance,
}: {
  view: EnrolmentView
  attendance: { label: string; words: string } | undefined
}) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const turn = nextTurn(view, now)
  const facts = [
    ...(view.status === 'offered'
      ? []
      : [{ shape: infoShape, label: t('page.status'), value: statusWords(t, view, now) }]),
    ...(attendance === undefined
      ? []
      : [{ shape: tickCircleShape, label: attendance.label, value: attendance.words }]),
    ...(turn === undefined
      ? []
      : [{ shape: clockShape, label: t('page.next'), value: spanWords(words, t, turn.span, now) }]),
    { shape: placeShape, label: t('page.where'), value: fullPlaceWords(words, view.at) },
    ...(view.bring === '' ? [] : [{ shape: bagShape, label: t('page.bring'), value: view.bring }]),
  ]
  return <FactList facts={facts} kind={shownKind(view)} />
}

/** All its times, where there are several. */
function Times({ view }: { view: EnrolmentView }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const spans = spansOf(view)
  if (spans.length < 2) return null
  return (
    <Disclosure label={t('page.times', { count: spans.length })}>
      <RowList
        rows={spans.map((span, at) => ({
          id: `${at}`,
          title: sessionWords(words, span, now),
          ...(span.end <= now && !span.cancelled ? { aside: t('page.past') } : {}),
        }))}
      />
    </Disclosure>
  )
}
