import { TodayCard } from '../design/today-card/today-card.tsx'
import { useNow } from '../device/handed-in.ts'
import { useTexts } from '../device/language.ts'
import { clockWords } from '../device/words/clock-words.ts'
import { momentWords } from '../device/words/day-words.ts'
import { nearnessWords, whereWords } from '../device/words/place-words.ts'
import { useWords } from '../device/words/words.ts'
import type { MyEnrolment } from '../features/enrolment/contract.ts'
import { myEnrolments } from '../features/enrolment/device/my-enrolments.ts'
import { community, here } from '../features/openings/device/look-from.ts'
import { distanceTo, nearness, walkMinutes } from '../features/openings/rules.ts'
import { addDays, minute, shanghaiDate, shanghaiMoment } from '../shared/dates.ts'
import { useMine } from './use-mine.ts'

/** 今天您有一件事: the next session I have a place in, in amber. Nothing for who has none. */
export function NextThingCard() {
  const t = useTexts('app')
  const words = useWords()
  const now = useNow()
  useMine()
  const things = comingThings(myEnrolments.value?.value.items ?? [], now)
  const [next] = things
  if (next === undefined) return null
  const { start, enrolment } = next
  const date = shanghaiDate(start)
  const today = shanghaiDate(now)
  const title =
    date === today || date === addDays(today, 1)
      ? t('home.todayTitle', {
          clock: clockWords(words, (start - shanghaiMoment(date)) / minute),
          title: enrolment.title,
        })
      : t('home.nextTitle', { moment: momentWords(words, start, now), title: enrolment.title })
  const sameDay = things.filter(thing => shanghaiDate(thing.start) === date).length
  const lead =
    date === today
      ? t('home.today', { count: sameDay })
      : date === addDays(today, 1)
        ? t('home.tomorrow', { count: sameDay })
        : t('home.nextOne')
  const distance = distanceTo(enrolment.at, here.value)
  const near = {
    relation: nearness(enrolment.at.division, community.value),
    distance,
    walkMinutes: distance === undefined ? undefined : walkMinutes(distance),
  }
  return (
    <TodayCard
      lead={lead}
      title={title}
      where={
        nearnessWords(words, near) === undefined ? enrolment.at.name : whereWords(words, enrolment.at, near)
      }
      action={{ href: `/openings/${enrolment.openingId}`, label: t('home.seeHow') }}
    />
  )
}

type Thing = { readonly start: number; readonly enrolment: MyEnrolment }

/** What I have a place in and isn't over, soonest first. */
function comingThings(enrolments: readonly MyEnrolment[], now: number): Thing[] {
  return enrolments
    .filter(({ status }) => status === 'enrolled')
    .flatMap(enrolment =>
      enrolment.sessions
        .filter(({ endsAt, cancelled }) => cancelled !== true && Date.parse(endsAt) > now)
        .map(({ startsAt }) => ({ start: Date.parse(startsAt), enrolment })),
    )
    .sort((one, other) => one.start - other.start)
}
