import type { DivisionRelation } from '../../divisions/division-code.ts'
import type { Words } from './words.ts'

/** How far something is, as far as this device can tell. `distance` in metres. */
export type Nearness = {
  readonly relation: DivisionRelation
  readonly distance?: number | undefined
  readonly walkMinutes?: number | undefined
}

/** 走路约8分钟, 约12公里, else 本社区, 同街道, 本区县; undefined when nothing can be said. */
export function nearnessWords(t: Words, { relation, distance, walkMinutes }: Nearness): string | undefined {
  if (walkMinutes !== undefined) return t('near.walk', { count: walkMinutes })
  if (distance !== undefined) return t('near.far', { kilometres: Math.round(distance / 1000) })
  return relation === 'other' ? undefined : t(`near.${relation}`)
}

/** A place as an opening has it: only its street is known of a home or of an area. */
export type PlaceParts = { readonly type: 'site' | 'online' | 'area' | 'private'; readonly name: string }

/** One line for a card: 本社区 · 骥千里服务站. What is online is near to everybody. */
export function whereWords(t: Words, place: PlaceParts, nearness: Nearness): string {
  if (place.type === 'online') return t('place.online')
  const near = nearnessWords(t, nearness)
  return near === undefined ? place.name : t('near.at', { near, place: place.name })
}

/** The same said in full, for the page of an opening; `address` is the site's, where it is known. */
export function fullPlaceWords(t: Words, { type, name }: PlaceParts, address?: string): string {
  if (type === 'online') return t('place.online')
  if (type === 'area' || type === 'private') return t(`place.${type}`, { name })
  return address === undefined || address === name ? name : t('list', { first: name, second: address })
}
