import { dayWords, momentWords } from '../../../device/words/day-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { addressOfWish } from '../../../features/openings/screens/nearby-address.ts'
import { addDays, shanghaiDate } from '../../../shared/dates.ts'
import { type Answer, type Asking, type Reply, signInWay, told, way } from '../asking.ts'
import { dateOf, type MyTime, myThings, timesOf } from './my-things.ts'

/** More than this is no answer to listen to. */
const mostLines = 4

/** 我接下来有什么事: the next one in full. */
export const answerNext: Answer = async (wish, asking) => {
  const { t, now } = asking
  // 明天我有什么事 asks for a day.
  if (wish.slots.date !== undefined) return answerDays(wish, asking, 'day')
  const mine = await myThings(asking, signIn(asking, wish.said))
  if ('kind' in mine) return mine
  const times = timesOf(mine.items, wish.slots, now)
  const next = times.find(({ enrolment }) => enrolment.status === 'enrolled') ?? times[0]
  const offered = times.some(({ enrolment }) => enrolment.status === 'offered')
  if (next === undefined) return told([...mine.note, t('agenda.none')], [way(t('agenda.nearby'), '/nearby')])
  return told(
    [
      ...mine.note,
      t('agenda.next', { what: lineOf(next, asking).replace(endMark, '') }),
      ...(offered ? [t('agenda.offered')] : []),
    ],
    offered
      ? [way(t('agenda.mine'), '/mine')]
      : [way(t('agenda.see'), `/openings/${next.enrolment.openingId}`), way(t('agenda.mine'), '/mine')],
  )
}

export const answerToday: Answer = (wish, asking) => answerDays(wish, asking, 'today')

export const answerWeek: Answer = (wish, asking) =>
  answerDays(wish, asking, wish.slots.date === undefined ? 'week' : 'day')

type Which = 'today' | 'day' | 'week'

const answerDays = async (...[wish, asking, which]: [...Parameters<Answer>, Which]): Promise<Reply> => {
  const { t, words, now } = asking
  const mine = await myThings(asking, signIn(asking, wish.said))
  if ('kind' in mine) return mine
  const today = shanghaiDate(now)
  const first = which === 'day' ? (wish.slots.date ?? today) : today
  const last = which === 'week' ? addDays(first, 6) : first
  const { date: _, ...rest } = wish.slots
  const times = timesOf(mine.items, rest, now).filter(time => dateOf(time) >= first && dateOf(time) <= last)
  const day = dayWords(words, first, now)
  const around = way(
    t(which === 'today' ? 'agenda.todayNearby' : 'agenda.nearby'),
    addressOfWish(which === 'week' ? {} : { day: first }),
  )
  if (times.length === 0) {
    const none =
      which === 'today'
        ? t('agenda.noneToday')
        : which === 'week'
          ? t('agenda.noneWeek')
          : t('agenda.noneDay', { day })
    return told([...mine.note, none], [around])
  }
  const lines = times.slice(0, mostLines).map(time => lineOf(time, asking))
  const more = times.length - lines.length
  return told(
    [
      ...mine.note,
      t(`agenda.${which}`, { count: times.length, day }),
      ...lines,
      ...(more > 0 ? [t('agenda.more', { count: more })] : []),
    ],
    [which === 'week' ? way(t('agenda.weekPage'), '/mine/week') : way(t('agenda.mine'), '/mine')],
  )
}

const endMark = /\p{P}$/u

function lineOf({ enrolment, start }: MyTime, { t, words, now }: Asking): string {
  const { title, at, status } = enrolment
  const when = momentWords(words, start, now)
  return status === 'waitlisted'
    ? t('agenda.queued', { when, title })
    : t('agenda.line', { when, title, where: fullPlaceWords(words, at) })
}

function signIn(asking: Asking, said = ''): Reply {
  return told([asking.t('agenda.signIn')], [signInWay(asking, { say: said })])
}
