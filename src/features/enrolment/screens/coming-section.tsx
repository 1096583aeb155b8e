import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { CardList } from '../../../design/opening-card/opening-card.tsx'
import { Section } from '../../../design/section/section.tsx'
import { TodayCard } from '../../../design/today-card/today-card.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { clockRangeWords } from '../../../device/words/clock-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { minute, shanghaiDate, shanghaiMoment } from '../../../shared/dates.ts'
import { type Coming, comingNext } from '../rules.ts'
import { EnrolmentCard } from './enrolment-card.tsx'
import { type EnrolmentView, isHelp } from './enrolment-view.ts'
import { OfferCard } from './offer-box.tsx'

/** More than this would bury the rest of 我的; all of them are one tap away. */
const mostCards = 5

/** How the person stands at today's session of an opening that begins then; undefined where nothing is known. */
export type AttendanceWords = (openingId: string, start: number) => string | undefined

/** 接下来: offers that wait for a word first, then today in amber, then what follows. */
export function ComingSection({
  items,
  attendance = () => undefined,
}: {
  items: readonly EnrolmentView[]
  attendance?: AttendanceWords
}) {
  const t = useTexts('enrolment')
  const coming = comingNext(items, useNow())
  const offers = coming.filter(({ enrolment }) => enrolment.status === 'offered')
  const today = coming.filter(each => each.today && each.enrolment.status === 'enrolled')
  const later = coming.filter(each => !offers.includes(each) && !today.includes(each))
  const pressing = [
    ...offers.map(({ enrolment }, at) => (
      <OfferCard
        key={enrolment.id}
        view={enrolment}
        action={{
          href: `/enrolments/${enrolment.id}`,
          label: t('coming.answer'),
          look: at === 0 ? 'primary' : 'secondary',
        }}
      />
    )),
    ...today.map((each, at) => (
      <Today
        key={each.enrolment.id}
        coming={each}
        main={at === 0 && offers.length === 0}
        stand={attendance(each.enrolment.openingId, each.start)}
      />
    )),
  ]
  return (
    <Section title={t('coming.title')}>
      {pressing.length > 0 && <CardList>{pressing}</CardList>}
      {later.length > 0 && (
        <CardList>
          {later.slice(0, mostCards).map(({ enrolment }) => (
            <EnrolmentCard key={enrolment.id} view={enrolment} />
          ))}
        </CardList>
      )}
      {coming.length === 0 && (
        <EmptyState shape={calendarShape} title={t('coming.none')}>
          <p>{t('coming.look')}</p>
        </EmptyState>
      )}
      <ButtonGroup>
        {coming.length === 0 && <ButtonLink href="/nearby">{t('coming.nearby')}</ButtonLink>}
        {coming.length > 0 && (
          <ButtonLink look="secondary" href="/mine/week">
            {t('coming.week')}
          </ButtonLink>
        )}
        {items.length > 0 && (
          <ButtonLink look="quiet" href="/mine/enrolments">
            {t('coming.all')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Section>
  )
}

function Today({
  coming: { enrolment, start, end },
  main,
  stand,
}: {
  coming: Coming<EnrolmentView>
  main: boolean
  stand: string | undefined
}) {
  const t = useTexts('enrolment')
  const words = useWords()
  const midnight = shanghaiMoment(shanghaiDate(start))
  const minutesOf = (at: number) => Math.round((at - midnight) / minute)
  const when = clockRangeWords(words, minutesOf(start), minutesOf(end))
  return (
    <TodayCard
      lead={isHelp(enrolment) ? t('coming.todayHelp') : t('coming.today')}
      title={t('coming.todayWhat', { when, title: enrolment.title })}
      where={fullPlaceWords(words, enrolment.at)}
      state={stand}
      note={enrolment.bring === '' ? undefined : t('calendar.bring', { bring: enrolment.bring })}
      action={{
        href: `/enrolments/${enrolment.id}`,
        label: t('coming.see'),
        look: main ? 'primary' : 'secondary',
      }}
    />
  )
}
