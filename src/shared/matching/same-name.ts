import { searchable } from './matching.ts'
import { soundsLike } from './sounding.ts'

/** Whether two names are written or sound the same: 刘桂芳 and 刘桂方. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one.normalize('NFKC').trim(), other.normalize('NFKC').trim()]
  if (a === b) return true
  if ([...a].length !== [...b].length) return false
  return soundsLike(a, searchable(b, [])) && soundsLike(b, searchable(a, []))
}
