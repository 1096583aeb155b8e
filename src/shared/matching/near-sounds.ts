import { allSyllables } from './sounds.ts'

/**
 * Folded initials that one ear takes for the other: breath heard or not (b p), the tongue a little further (j z, r n), and lips
 * (h w). `-` is a syllable that starts with its vowel.
 */
const initials = 'b-p d-t g-k j-q z-c c-s z-s j-z q-c x-s r-n r-y h-w h-k m-n d-n j-x q-x g-h'
/** Folded finals that differ by a glide, an ending or how far the mouth is open. */
const finals =
  'i-in an-ian in-ian en-un o-uo o-e e-uo u-ou ui-ei un-on uan-an iu-ou ie-ian ai-ei a-ia u-i ue-ie ue-uo an-en ao-ou ao-iao e-en e-er e-ei a-an i-ei en-on ion-on ie-i iu-u uai-ai ua-a ui-i ian-uan in-un i-e'

function pairsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').flatMap(pair => [pair, pair.split('-').reverse().join('-')]))
}

const nearInitials = pairsOf(initials)
const nearFinals = pairsOf(finals)

function parts(syllable: string): [initial: string, final: string] {
  const initial = /^[b-df-hj-np-tv-z]?/.exec(syllable)?.[0] ?? ''
  return [initial, syllable.slice(initial.length)]
}

/** Whether two folded syllables differ in no more than one initial or one final that are easily taken for each other. */
export function soundNear(one: string, other: string): boolean {
  if (one === other) return true
  const [[initial, final], [otherInitial, otherFinal]] = [parts(one), parts(other)]
  if (final === otherFinal) return nearInitials.has(`${initial}-${otherInitial}`)
  return initial === otherInitial && nearFinals.has(`${final}-${otherFinal}`)
}

const near = new Map<string, readonly string[]>()

/** The other syllables that are easily taken for one. */
export function nearSyllables(syllable: string): readonly string[] {
  const found =
    near.get(syllable) ?? allSyllables().filter(other => other !== syllable && soundNear(syllable, other))
  near.set(syllable, found)
  return found
}
