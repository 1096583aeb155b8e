import { isRealDate } from '../../../shared/dates.ts'
import { type Kind, kinds } from '../contract.ts'
import type { Wish } from '../device/find-near.ts'

/**
 * What is asked for, as the address says it, so that 返回 comes back to the same list and a link can be passed on.
 * What makes no sense is left out.
 */
export function wishOfQuery(query: Readonly<Record<string, string>>): Wish {
  const { kind, category, day, q } = query
  return {
    kind: kinds.find(each => each === kind),
    category: category !== undefined && /^[a-z0-9-]{1,40}$/.test(category) ? category : undefined,
    day: day !== undefined && isRealDate(day) ? day : undefined,
    words: q === undefined || q.trim() === '' ? undefined : q.slice(0, 40),
  }
}

/** The address of the list for a wish; `page` is `/nearby` or one that leads back to it. */
export function addressOfWish({ kind, category, day, words }: Wish, page = '/nearby'): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ kind, category, day, q: words })) {
    if (value !== undefined) query.set(key, value)
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
