import { actingFor } from '../../../device/acting-for.ts'
import { loadMine, myEnrolmentOn, myEnrolments } from '../../../features/enrolment/device/my-enrolments.ts'
import { refusalWords } from '../../../features/enrolment/screens/enrolment-words.ts'
import { filter } from '../../../features/openings/device/find-near.ts'
import { loadOpening, type OpeningPage } from '../../../features/openings/device/opening-page.ts'
import { wishOfSlots } from '../../../features/openings/device/wish-of-slots.ts'
import { forWhom, loadMe } from '../../../features/people/device/me.ts'
import { minute } from '../../../shared/dates.ts'
import { searchable } from '../../../shared/matching/matching.ts'
import type { Wish } from '../../../voice/talking/reply.ts'
import type { Slots } from '../../../voice/understand/utterance.ts'
import { findAsked } from '../../personal/asked-place.ts'
import { type Answer, type Asking, callWay, type Reply, signInWay, told, way } from '../asking.ts'
import { bringCountyList } from '../county-list.ts'
import { noList } from './find.ts'
import { askWhich, isSummary, openingsMeant } from './which-opening.ts'

/** 报名: finds out which one is meant, and says it back in full. Enrols nobody. */
export const answerEnrol: Answer = async (wish, asking) => {
  const { t, options } = asking
  const { person } = wish.slots
  // Who acts for 妈妈 and says 给妈妈报名 means just that; whoever else is named has to have said yes first.
  if (person !== undefined && person !== actingFor.value?.calls) {
    const see = way(t('familyWays.see'), '/mine/family')
    return told([t('enrol.forOther', { person })], [see, callWay(asking)])
  }
  await Promise.all([bringCountyList(asking.county, options), loadMe(options)])
  if (forWhom.value) await loadMine(forWhom.value.id, options)
  const { named, openings } = openingsMeant(wish, asking)
  if (openings === undefined) return noList(asking)
  const fresh = openings.filter(({ id }) => myEnrolmentOn(id) === undefined)
  const [first, ...others] = fresh.length > 0 ? fresh : openings
  if (first === undefined) {
    return told([t(named ? 'enrol.none' : 'enrol.what')], [way(t('find.all'), '/nearby'), callWay(asking)])
  }
  if (others.length > 0) return askWhich(wish, t('enrol.which'), [first, ...others].filter(isSummary), asking)
  return sayBack(first.id, wish, asking)
}

async function sayBack(id: string, { slots }: Wish, asking: Asking): Promise<Reply> {
  const { t, options, now, enrolment } = asking
  const opening = await loadOpening(id, options)
  if (!opening.ok) {
    return opening.kind === 'refused'
      ? told([enrolment('refusals.no_such_opening')], [way(t('find.all'), '/nearby')])
      : noList(asking)
  }
  const asked = findAsked(opening.value, { sessionId: sessionMeant(opening.value, slots, now) }, now)
  if (typeof asked === 'string') {
    return told([refusalWords(enrolment, asked)], [way(t('find.all'), '/nearby'), callWay(asking)])
  }
  const already = myEnrolments.value?.value.items.find(
    item => item === myEnrolmentOn(id, asked.sessionId) && item.role === asked.role,
  )
  if (already !== undefined) {
    const see = way(t('enrol.seeMine'), `/enrolments/${already.id}`)
    return told([t('enrol.already', { title: asked.title })], [see])
  }
  if (!forWhom.value) return told([t('enrol.signIn')], [signInWay(asking, { enrol: id })])
  const seenAt = opening.from === 'memory' ? opening.at : undefined
  return { kind: 'confirm', act: { kind: 'enrol', asked, person: forWhom.value, seenAt } }
}

/** Where each turn is joined by itself: the first that is when the person said. */
function sessionMeant(opening: OpeningPage, slots: Slots, now: number): string | undefined {
  const { day, weekday, part, time } = wishOfSlots(slots)
  if ([day, weekday, part, time].every(each => each === undefined)) return undefined
  const coming = [...opening.sessions].filter(({ cancelled }) => !cancelled).sort((a, b) => a.start - b.start)
  const { id, kind, category, place } = opening
  const fits = coming.find(({ start, end }) => {
    const sessions = [[start / minute, (end - start) / minute]]
    const one = { ...searchable('', []), id, kind, category, place, sessions }
    return (
      filter(
        [{ opening: one, next: sessions[0] ?? [], relation: 'other' }],
        { day, weekday, part, time },
        now,
      ).length > 0
    )
  })
  return fits?.id !== undefined && opening.slots.some(({ session }) => session !== undefined)
    ? fits.id
    : undefined
}
