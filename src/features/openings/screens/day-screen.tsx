import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import { dayChoiceWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { dayChoices, seenInMemory, wish } from '../device/browse.ts'
import { feedState } from '../device/county-feed.ts'
import { listNow } from '../device/look-from.ts'
import { ListFailed, SeenEarlier } from './list-state.tsx'
import { addressOfWish, wishOfQuery } from './nearby-address.ts'
import { useBrowsing } from './use-browsing.ts'

/** 哪天去: the days of the next two weeks that hold something, as big choices; no calendar to aim at. */
export function DayScreen() {
  const t = useTexts('openings')
  const words = useWords()
  const { query, route } = useLocation()
  const asked = wishOfQuery(query)
  const { settled, retry } = useBrowsing()
  useEffect(() => {
    wish.value = asked
  }, [addressOfWish(asked)])
  const days = dayChoices.value
  // This page gives way to the list: 返回 there leads to where the person was before choosing.
  const go = (day: string | undefined) => () => route(addressOfWish({ ...asked, day }), true)
  return (
    <Page title={t('days.title')} back={addressOfWish(asked)} wide>
      <SeenEarlier at={seenInMemory.value} now={listNow.value} settled={settled} />
      {days.length > 0 ? (
        <ChoiceList
          choices={[
            { id: 'any', title: t('days.all'), chosen: asked.day === undefined, go: go(undefined) },
            ...days.map(day => ({
              id: day,
              title: dayChoiceWords(words, day, listNow.value),
              chosen: day === asked.day,
              go: go(day),
            })),
          ]}
        />
      ) : (
        <NoDays settled={settled} retry={retry} />
      )}
    </Page>
  )
}

function NoDays({ settled, retry }: { settled: boolean; retry: () => void }) {
  const t = useTexts('openings')
  if (!settled) return <Skeleton words={t('list.loading')} />
  if (feedState.value?.feed === undefined) return <ListFailed retry={retry} />
  return (
    <EmptyState shape={calendarShape} title={t('days.empty')}>
      <p>{t('days.emptyText')}</p>
    </EmptyState>
  )
}
