import { useEffect } from 'preact/hooks'
import { ButtonLink } from '../design/button/button.tsx'
import { DayLine } from '../design/day-line/day-line.tsx'
import { EmptyState } from '../design/empty-state/empty-state.tsx'
import { calendarShape } from '../design/icon/shapes.ts'
import { Notice } from '../design/notice/notice.tsx'
import { Page } from '../design/page/page.tsx'
import { Pane, Panes } from '../design/panes/panes.tsx'
import { Section } from '../design/section/section.tsx'
import { Skeleton } from '../design/skeleton/skeleton.tsx'
import { VerbTiles } from '../design/verb-tiles/verb-tiles.tsx'
import { useNow } from '../device/handed-in.ts'
import { useTexts } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import { greetingWords } from '../device/words/clock-words.ts'
import { dateWords } from '../device/words/day-words.ts'
import { lunarWords } from '../device/words/lunar-words.ts'
import { useWords } from '../device/words/words.ts'
import { countsByKind, nearestCards, seenInMemory } from '../features/openings/device/nearby.ts'
import { ListFailed, SeenEarlier } from '../features/openings/screens/list-state.tsx'
import { SummaryCards } from '../features/openings/screens/summary-cards.tsx'
import { useBrowsing } from '../features/openings/screens/use-browsing.ts'
import { shanghaiDate } from '../shared/dates.ts'
import { LaterInstallOffer } from './install-offer.tsx'
import { NextThing } from './next-thing.tsx'

/** How many openings the first screen shows: as many as one looks through without tiring. */
const cardsOnHome = 5

/** 首页: what today is, what I have to do, what there is to do. */
export function HomeScreen() {
  const words = useWords()
  const now = useNow()
  const { settled, retry } = useBrowsing()
  return (
    <Page title={greetingWords(words, now)} wide>
      <Panes>
        <Pane stays>
          <Today now={now} />
          <NextThing />
          <Verbs />
        </Pane>
        <Pane broad>
          <Next settled={settled} retry={retry} now={now} />
          <MyCommunity />
          <LaterInstallOffer />
        </Pane>
      </Panes>
    </Page>
  )
}

function Today({ now }: { now: number }) {
  const words = useWords()
  const date = shanghaiDate(now)
  return <DayLine day={dateWords(words, date, now)} lunar={lunarWords(words, date)} />
}

function Verbs() {
  const t = useTexts('app')
  const counts = countsByKind()
  const count = (kind: string) => counts?.get(kind)
  const note = (key: 'classes' | 'volunteering' | 'events' | 'meals', many: number | undefined) =>
    many === undefined ? undefined : t(`home.${key}`, { count: many })
  return (
    <VerbTiles
      label={t('home.verbs')}
      tiles={[
        {
          href: '/nearby?kind=class',
          kind: 'class',
          title: t('home.learn'),
          note: note('classes', count('class')),
        },
        {
          href: '/nearby?kind=volunteer',
          kind: 'volunteer',
          title: t('home.help'),
          note: note('volunteering', count('volunteer')),
        },
        {
          href: '/nearby?kind=event',
          kind: 'event',
          title: t('home.join'),
          note: note('events', count('event')),
        },
        {
          href: '/nearby?category=meal',
          kind: 'meal',
          title: t('home.eat'),
          note: note('meals', count('meal')),
        },
      ]}
    />
  )
}

function Next({ settled, retry, now }: { settled: boolean; retry: () => void; now: number }) {
  const t = useTexts('app')
  const cards = nearestCards(cardsOnHome)
  const { community } = preferences.current.value
  const shown = cards?.length ?? 0
  useFirstCardsMark(shown === cardsOnHome)
  const title = community === null ? t('home.next') : t('home.nextAt', { place: community.name })
  if (cards === undefined && settled) return <ListFailed retry={retry} />
  return (
    <Section title={title}>
      <SeenEarlier at={seenInMemory()} now={now} settled={settled} />
      {cards === undefined || (shown === 0 && !settled) ? (
        <Skeleton words={t('home.waiting')} />
      ) : shown === 0 ? (
        <EmptyState shape={calendarShape} title={t('home.emptyTitle')}>
          <p>{t('home.emptyText')}</p>
        </EmptyState>
      ) : (
        <>
          <SummaryCards cards={cards} now={now} />
          <ButtonLink look="secondary" href="/nearby">
            {t('home.all')}
          </ButtonLink>
        </>
      )}
    </Section>
  )
}

/** Marks the moment from which a person sees what there is to do; measured by the journeys. */
function useFirstCardsMark(there: boolean): void {
  useEffect(() => {
    if (!there || performance.getEntriesByName(firstCardsMark).length > 0) return
    const frame = requestAnimationFrame(() => performance.mark(firstCardsMark))
    return () => cancelAnimationFrame(frame)
  }, [there])
}

const firstCardsMark = 'yinling:first-cards'

/**
 * Who comes for the first time is offered three questions; later this is where the community stands. Never in the way
 * of the list.
 */
function MyCommunity() {
  const t = useTexts('app')
  const { community, welcomed } = preferences.current.value
  if (community === null && !welcomed) {
    return (
      <Notice
        tone="plain"
        action={
          <ButtonLink look="secondary" href="/welcome/text">
            {t('home.welcomeGo')}
          </ButtonLink>
        }
      >
        {t('home.welcome')}
      </Notice>
    )
  }
  return (
    <Notice
      tone="plain"
      action={
        <ButtonLink look="secondary" href="/community">
          {community === null ? t('home.chooseGo') : t('home.change')}
        </ButtonLink>
      }
    >
      {community === null ? t('home.choose') : t('home.chosen', { place: community.name })}
    </Notice>
  )
}
