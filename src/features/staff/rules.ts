import type { StaffRight } from '../../shared/staff-right.ts'
import common from './common-passphrases.json' with { type: 'json' }

/** The fewest characters of a passphrase. */
export const leastCharacters = 12

/** A passphrase as it counts: however a keyboard wrote it, without the spaces around it. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim()
}

// Words, wishes, numbers, keys beside each other, in Chinese, in its sounds and in English: our own list. Longest first: `woaini1314` goes before `woaini` and `1314` do.
const commonParts = common.flatMap(line => line.split(' ')).sort((a, b) => b.length - a.length)

/** Keys beside each other and letters in a row, to be walked either way. */
const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
].flatMap(walk => [walk, [...walk].reverse().join('')])

/** How many characters of `text`, beginning at `from`, walk along one of the rows; under four is no walk. */
function walkAt(text: string, from: number): number {
  let longest = 0
  for (const walk of walks)
    for (let at = walk.indexOf(text[from] ?? ' '); at !== -1; at = walk.indexOf(text[from] ?? ' ', at + 1)) {
      let length = 1
      while (from + length < text.length && text[from + length] === walk[at + length]) length++
      longest = Math.max(longest, length)
    }
  return longest < 4 ? 0 : longest
}

/** How many characters beginning at `from` say again what stood just before them: aaa, abcabc. */
function repeatAt(text: string, from: number): number {
  for (let size = 1; size <= Math.min(from, 6); size++) {
    let length = 0
    while (from + length < text.length && text[from + length] === text[from + length - size]) length++
    if (length >= Math.max(size, 2)) return length
  }
  return 0
}

/** What nobody has to guess, piece by piece: `text` without words everybody tries, runs and repetitions. */
function unforeseen(text: string, parts: readonly string[]): string {
  let left = ''
  for (let at = 0; at < text.length; ) {
    const part = parts.find(each => text.startsWith(each, at))
    const known = Math.max(part?.length ?? 0, walkAt(text, at), repeatAt(text, at))
    if (known === 0) left += text[at]
    at += Math.max(known, 1)
  }
  return left
}

/** Han say more a character than letters do. */
const weightOf = (text: string) =>
  [...text].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0)
const leastUnforeseen = 6

/**
 * Why a passphrase will not do: too short, made of what everybody tries first, or of what stands on one's own card and papers
 * (`own`: card number, phone, name and its sounds). Undefined for one that will do.
 */
export function passphraseWeakness(
  typed: string,
  own: readonly string[] = [],
): 'short' | 'common' | 'own' | undefined {
  const text = plainPassphrase(typed)
  if ([...text].length < leastCharacters) return 'short'
  const plain = text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
  if (weightOf(unforeseen(plain, commonParts)) < leastUnforeseen) return 'common'
  const mine = own.map(each => each.toLowerCase().replace(/[\s\p{P}]/gu, '')).filter(each => each.length >= 2)
  const both = [...mine, ...commonParts].sort((a, b) => b.length - a.length)
  return weightOf(unforeseen(plain, both)) < leastUnforeseen ? 'own' : undefined
}

/**
 * Whether somebody with these rights may give and take this one; `division` is where its place lies, none for an
 * administrator's. Coordinators make staff of sites in their division and nobody who coordinates or checks: those come from
 * administrators, so that no county makes its own overseers.
 */
export function mayAppoint(
  rights: readonly StaffRight[],
  wanted: StaffRight,
  division: string | undefined,
): boolean {
  return rights.some(right => {
    if (right.role === 'administrator') return true
    return (
      right.role === 'coordinator' && wanted.role === 'staff' && division?.startsWith(right.division) === true
    )
  })
}

/** A secret in groups of four, as it is typed by hand. */
export function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
