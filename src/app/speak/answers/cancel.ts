import { momentWords } from '../../../device/words/day-words.ts'
import { forWhom } from '../../../features/people/device/me.ts'
import type { Wish } from '../../../voice/talking/reply.ts'
import { type Answer, type Asking, callWay, signInWay, told, way } from '../asking.ts'
import { type MyTime, myThings, timesOf } from './my-things.ts'

const mostChoices = 3

/** 退掉: finds out which of mine is meant, and says it back in full. Gives nothing back. */
export const answerCancel: Answer = async (wish, asking) => {
  const { t, now } = asking
  const signIn = told([t('cancel.signIn')], [signInWay(asking, { say: wish.said ?? '' })])
  const mine = await myThings(asking, signIn)
  if ('kind' in mine) return mine
  const all = oneEach(timesOf(mine.items, {}, now))
  if (all.length === 0) return told([...mine.note, t('cancel.nothing')], [way(t('agenda.nearby'), '/nearby')])
  const fitting = whichOf(wish, all, oneEach(timesOf(mine.items, wish.slots, now)), asking)
  const [first, ...others] = fitting
  const list = way(t('cancel.all'), '/mine/enrolments')
  if (first === undefined || !forWhom.value)
    return told([...mine.note, t('cancel.none')], [list, callWay(asking)])
  if (others.length === 0)
    return { kind: 'confirm', act: { kind: 'cancel', view: first.enrolment, person: forWhom.value } }
  return {
    kind: 'choose',
    lines: [...mine.note, t('cancel.which'), t('choose.hint')],
    choices: fitting.slice(0, mostChoices).map(({ enrolment, start }) => ({
      label: enrolment.title,
      note: momentWords(asking.words, start, now),
      wish: { intent: 'cancel', slots: {}, enrolmentId: enrolment.id },
    })),
    ways: fitting.length > mostChoices ? [list] : [],
  }
}

/** The soonest time of each enrolment. */
function oneEach(times: readonly MyTime[]): MyTime[] {
  return times.filter(
    (time, at) => times.findIndex(({ enrolment }) => enrolment.id === time.enrolment.id) === at,
  )
}

function whichOf(
  { enrolmentId, slots }: Wish,
  all: MyTime[],
  named: MyTime[],
  { cameFrom }: Asking,
): MyTime[] {
  if (enrolmentId !== undefined) return all.filter(({ enrolment }) => enrolment.id === enrolmentId)
  if (slots.ordinal !== undefined) return []
  if (Object.keys(slots).length > 0) return named
  // 这个不去了, said on the page of one of them.
  const here = all.filter(
    ({ enrolment }) =>
      cameFrom?.includes(enrolment.id) === true || cameFrom?.includes(enrolment.openingId) === true,
  )
  return here.length > 0 ? here : all
}
