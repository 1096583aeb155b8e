import { isRealDate } from '../../../shared/dates.ts'
import { type Kind, kinds } from '../contract.ts'
import { partsOfDay, type Wish } from '../device/find-near.ts'

/**
 * What is asked for, as the address says it, so that 返回 comes back to the same list and a link can be passed on.
 * What makes no sense is left out.
 */
export function wishOfQuery(query: Readonly<Record<string, string>>): Wish {
  const { kind, category, day, q, weekday, part, time, free } = query
  return {
    kind: kinds.find(each => each === kind),
    category: category !== undefined && /^[a-z0-9-]{1,40}$/.test(category) ? category : undefined,
    day: day !== undefined && isRealDate(day) ? day : undefined,
    words: q === undefined || q.trim() === '' ? undefined : q.slice(0, 40),
    weekday: weekday !== undefined && /^[1-7]$/.test(weekday) ? Number(weekday) : undefined,
    part: partsOfDay.find(each => each === part),
    time: time !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined,
    free: free === '1' ? true : undefined,
  }
}

/** The address of the list for a wish; `page` is `/nearby` or one that leads back to it. */
export function addressOfWish(wish: Wish, page = '/nearby'): string {
  const { kind, category, day, words, weekday, part, time, free } = wish
  const query = new URLSearchParams()
  const parts = { kind, category, day, weekday, part, time, free: free && 1, q: words }
  for (const [key, value] of Object.entries(parts)) {
    if (value !== undefined) query.set(key, `${value}`)
  }
  const text = query.toString()
  return text === '' ? page : `${page}?${text}`
}

export function sameWish(a: Wish, b: Wish): boolean {
  return addressOfWish(a) === addressOfWish(b)
}

export type KindChip = Kind | 'all'

/**
 * The choices of the chip row: the kinds the county has anything of, and the one that is asked for. A choice that finds
 * nothing is not worth weighing.
 */
export function kindChips(counts: ReadonlyMap<string, number>, asked: Kind | undefined): readonly KindChip[] {
  return ['all', ...kinds.filter(kind => kind === asked || counts.has(kind))]
}

export function chipOfKind(kind: Kind | undefined): KindChip {
  return kind ?? 'all'
}

export function kindOfChip(chip: KindChip): Kind | undefined {
  return chip === 'all' ? undefined : chip
}
