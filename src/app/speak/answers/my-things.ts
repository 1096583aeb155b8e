import { momentWords } from '../../../device/words/day-words.ts'
import type { MyEnrolment } from '../../../features/enrolment/contract.ts'
import { loadMine, myEnrolments } from '../../../features/enrolment/device/my-enrolments.ts'
import { isLive } from '../../../features/enrolment/rules.ts'
import { filter } from '../../../features/openings/device/find-near.ts'
import { wishOfSlots } from '../../../features/openings/device/wish-of-slots.ts'
import { categoryName } from '../../../features/openings/screens/category-names.ts'
import { forWhom, loadMe } from '../../../features/people/device/me.ts'
import { categoryWords } from '../../../programmes/category-words.ts'
import { minute, shanghaiDate } from '../../../shared/dates.ts'
import { searchable } from '../../../shared/matching/matching.ts'
import type { Slots } from '../../../voice/understand/utterance.ts'
import { type Asking, callWay, type Reply, told } from '../asking.ts'

/** Something I have joined and one time of it. Milliseconds since 1970. */
export type MyTime = { readonly enrolment: MyEnrolment; readonly start: number; readonly end: number }

/** What I have joined, with the sentence that says how old that is; or what to say when it can't be known. */
export async function myThings(
  asking: Asking,
  signIn: Reply,
): Promise<{ readonly items: readonly MyEnrolment[]; readonly note: readonly string[] } | Reply> {
  const { t, words, options, now } = asking
  await loadMe(options)
  if (!forWhom.value) return signIn
  const failure = await loadMine(forWhom.value.id, options)
  // The session has ended meanwhile: the server's word.
  if (failure?.kind === 'signed-out') return signIn
  const mine = myEnrolments.value
  if (mine === undefined) return told([t('unreachable')], [callWay(asking)])
  const old = failure !== undefined || mine.from === 'memory'
  return {
    items: mine.value.items,
    note: old ? [t('old', { moment: momentWords(words, mine.at, now) })] : [],
  }
}

/** Every time that still comes of what I hold, wait for or was offered, soonest first; only what `slots` name. */
export function timesOf(items: readonly MyEnrolment[], slots: Slots, now: number): MyTime[] {
  return items
    .filter(isLive)
    .flatMap(enrolment =>
      enrolment.sessions
        .filter(({ cancelled }) => cancelled !== true)
        .map(({ startsAt, endsAt }) => ({ enrolment, start: Date.parse(startsAt), end: Date.parse(endsAt) })),
    )
    .filter(time => time.end > now && isMeant(time, slots, now))
    .sort((one, other) => one.start - other.start)
}

/** By the same rule by which the list around me is narrowed. */
function isMeant({ enrolment, start, end }: MyTime, slots: Slots, now: number): boolean {
  const { id, title, kind, category, at } = enrolment
  const sessions = [[start / minute, (end - start) / minute]]
  const rest = [categoryName(category) ?? '', ...categoryWords(category), at.name]
  const opening = { ...searchable(title, rest), id, kind, category, place: at, sessions }
  const placed = { opening, next: sessions[0] ?? [], relation: 'other' as const }
  return filter([placed], { ...wishOfSlots(slots), free: undefined }, now).length > 0
}

export const dateOf = ({ start }: MyTime): string => shanghaiDate(start)
