import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { DateChooser, type DateChooserProps } from '../../../design/date-chooser/date-chooser.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import { useTexts } from '../../../device/language.ts'
import {
  dateWords,
  dayChoiceWords,
  dayOfMonthWords,
  monthWords,
  shortDateWords,
} from '../../../device/words/day-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import { addDays, shanghaiDate } from '../../../shared/dates.ts'
import { dayChoices, seenInMemory, wish } from '../device/browse.ts'
import { feedState } from '../device/county-feed.ts'
import { listNow } from '../device/look-from.ts'
import { ListFailed, SeenEarlier } from './list-state.tsx'
import { addressOfWish, wishOfQuery } from './nearby-address.ts'
import { useBrowsing } from './use-browsing.ts'

/** So many days stand as choices of their own; every other one is behind 别的日子. */
const mostDays = 7

/** The county's list reaches 8 weeks ahead. */
const daysAhead = 8 * 7 - 1

/** 哪天去: the next days that hold something, as big choices; any other day below them. */
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
  const other = useOtherDays(words)
  // This page gives way to the list: 返回 there leads to where the person was before choosing.
  const go = (day: string | undefined) => () => route(addressOfWish({ ...asked, day }), true)
  return (
    <Page title={t('days.title')} back={addressOfWish(asked)} wide>
      <SeenEarlier at={seenInMemory.value} now={listNow.value} settled={settled} />
      {days.length > 0 ? (
        <DateChooser
          above={[{ id: 'any', title: t('days.all'), chosen: asked.day === undefined, go: go(undefined) }]}
          days={nearDays(days, asked.day).map(date => ({
            date,
            title: dayChoiceWords(words, date, listNow.value),
          }))}
          chosen={asked.day}
          onChange={day => go(day)()}
          other={other}
        />
      ) : (
        <NoDays settled={settled} retry={retry} />
      )}
    </Page>
  )
}

/** The first few days, and the chosen one wherever it is. */
function nearDays(days: readonly string[], chosen: string | undefined): readonly string[] {
  const near = days.slice(0, mostDays)
  return chosen === undefined || near.includes(chosen) ? near : [...near, chosen].sort()
}

function useOtherDays(words: Words): DateChooserProps['other'] {
  const t = useTexts('openings')
  const first = shanghaiDate(listNow.value)
  const range = { first, last: addDays(first, daysAhead) }
  return {
    range,
    words: {
      label: t('days.other'),
      month: t('days.month'),
      earlierMonth: t('days.earlierMonth'),
      laterMonth: t('days.laterMonth'),
      day: t('days.day'),
      earlierDay: t('days.earlierDay'),
      laterDay: t('days.laterDay'),
      earliest: t('days.earliest'),
      latest: t('days.latest', { day: shortDateWords(words, range.last) }),
      monthOf: date => monthWords(words, date),
      dayOf: date => dayOfMonthWords(words, date),
      take: date => t('days.take', { day: dateWords(words, date, listNow.value) }),
    },
  }
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
