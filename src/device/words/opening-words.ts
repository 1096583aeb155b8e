import type { Words } from './words.ts'

/** The kinds of things to join; a meal is an event that people look for by itself. */
export type KindKey = 'class' | 'volunteer' | 'event' | 'tour' | 'job' | 'meal'

export function kindWords(t: Words, kind: KindKey): string {
  return t(`kind.${kind}`)
}

/** 不累，坐着 for 1; 要站着走动 for 2; 有些累 for 3. */
export function strengthWords(t: Words, strength: number): string {
  return t(`strength.${strength <= 1 ? '1' : strength >= 3 ? '3' : '2'}`)
}

/** 免费, 5元, 2.5元. */
export function feeWords(t: Words, feeFen: number): string {
  return feeFen === 0 ? t('fee.free') : t('fee.yuan', { yuan: feeFen / 100 })
}

/** Two facts in one line, one after the other; one that isn't known is left out. */
export function listWords(t: Words, first: string | undefined, second: string): string {
  return first === undefined ? second : t('list', { first, second })
}
