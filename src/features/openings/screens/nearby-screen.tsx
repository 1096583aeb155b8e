import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink, ButtonRow } from '../../../design/button/button.tsx'
import { ChipRow } from '../../../design/chip-row/chip-row.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape, searchShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Pane, Panes } from '../../../design/panes/panes.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { preferences } from '../../../device/preferences.ts'
import { dayWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords } from '../../../device/words/words.ts'
import {
  cardList,
  cardsAtATime,
  cardsShown,
  openingCounts,
  seenInMemory,
  showMore,
  wish,
} from '../device/browse.ts'
import type { Wish } from '../device/find-near.ts'
import { listNow } from '../device/look-from.ts'
import { categoryName } from './category-names.ts'
import { ListFailed, SeenEarlier } from './list-state.tsx'
import { NearMe } from './near-me.tsx'
import { addressOfWish, chipOfKind, kindChips, kindOfChip, sameWish, wishOfQuery } from './nearby-address.ts'
import { SummaryCards } from './summary-cards.tsx'
import { useBrowsing } from './use-browsing.ts'
import { isNarrowed, whenWished } from './wish-words.ts'

/** 附近: what there is near my community, one list with few choices above it. */
export function NearbyScreen() {
  const t = useTexts('openings')
  const { query, route } = useLocation()
  const asked = wishOfQuery(query)
  useWish(asked)
  const { settled, retry } = useBrowsing()
  return (
    <Page title={useTitle(asked)} wide>
      <Panes>
        <Pane stays>
          <ChipRow
            label={t('chips.label')}
            chips={kindChips(openingCounts.value, asked.kind).map(value => ({
              value,
              label: t(`chips.${value}`),
            }))}
            value={chipOfKind(asked.kind)}
            onChange={chip =>
              route(addressOfWish({ ...asked, kind: kindOfChip(chip), category: undefined }), true)
            }
          />
          <ButtonRow>
            <DayLink asked={asked} />
            <ButtonLink look="secondary" icon={searchShape} href="/find">
              {t('nearby.type')}
            </ButtonLink>
          </ButtonRow>
          {isNarrowed(asked) && <Narrowed asked={asked} />}
          <SeenEarlier at={seenInMemory.value} now={listNow.value} settled={settled} />
        </Pane>
        <Pane broad>
          <Cards asked={asked} settled={settled} retry={retry} />
        </Pane>
      </Panes>
    </Page>
  )
}

/** What the list holds: the one thing asked for, else what is around my community. */
function useTitle({ category, words }: Wish): string {
  const t = useTexts('openings')
  const { community } = preferences.current.value
  const what = categoryName(category) ?? words
  if (what !== undefined) return what
  return community === null ? t('nearby.title') : t('nearby.titleAt', { place: community.name })
}

/** The list follows the address. A list somebody comes back to keeps the cards it had. */
function useWish(asked: Wish): void {
  const address = addressOfWish(asked)
  useEffect(() => {
    if (sameWish(wish.value, asked)) return
    wish.value = asked
    cardsShown.value = cardsAtATime
  }, [address])
}

/** What was said and no chip shows, with the way to see the rest again. */
function Narrowed({ asked }: { asked: Wish }) {
  const t = useTexts('openings')
  const words = useWords()
  const pieces = whenWished(words, { ...asked, day: undefined }, listNow.value)
  if (asked.free === true) pieces.push(t('nearby.free'))
  const rest = { weekday: undefined, part: undefined, time: undefined, free: undefined }
  return (
    <Notice
      tone="plain"
      action={
        <ButtonLink look="secondary" href={addressOfWish({ ...asked, ...rest })}>
          {t('nearby.widen')}
        </ButtonLink>
      }
    >
      {t('nearby.only', { what: pieces.reduce((first, second) => listWords(words, first, second)) })}
    </Notice>
  )
}

function DayLink({ asked }: { asked: Wish }) {
  const t = useTexts('openings')
  const words = useWords()
  return (
    <ButtonLink look="secondary" icon={calendarShape} href={addressOfWish(asked, '/nearby/day')}>
      {asked.day === undefined
        ? t('nearby.pickDay')
        : t('nearby.day', { day: dayWords(words, asked.day, listNow.value) })}
    </ButtonLink>
  )
}

function Cards({ asked, settled, retry }: { asked: Wish; settled: boolean; retry: () => void }) {
  const t = useTexts('openings')
  const list = cardList.value
  // For one moment the list still answers the address before this one.
  if (list === undefined || !sameWish(wish.value, asked)) {
    return settled && list === undefined ? (
      <ListFailed retry={retry} />
    ) : (
      <Skeleton words={t('list.loading')} />
    )
  }
  const { cards, total, complete } = list
  if (total === 0 && !complete && !settled) return <Skeleton words={t('list.loading')} />
  if (total === 0) {
    return (
      <>
        <EmptyState shape={searchShape} title={t('nearby.emptyTitle')}>
          <p>{t('nearby.emptyText')}</p>
        </EmptyState>
        <ButtonLink href="/nearby">{t('nearby.seeAll')}</ButtonLink>
      </>
    )
  }
  const left = Math.min(cardsAtATime, total - cards.length)
  return (
    <>
      <p role="status">
        {!complete && !settled
          ? t('list.growing')
          : left > 0
            ? t('list.shown', { total, shown: cards.length })
            : t('list.total', { count: total })}
      </p>
      <SummaryCards cards={cards} now={listNow.value} />
      {left > 0 && <Button onClick={showMore}>{t('list.more', { count: left })}</Button>}
      <NearMe />
    </>
  )
}
