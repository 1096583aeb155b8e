import table from './sounds.json' with { type: 'json' }

/** Every browser and Node has it, though the language's own library of types knows it not. */
declare class TextDecoder {
  constructor(label: 'gbk')
  decode(bytes: Uint8Array): string
}

/**
 * How characters sound to an ear that hears no tones and no accent. The 3,755 characters of GB 2312's first level stand
 * there in the order of their pinyin, so `levelOne` is no more than the syllables and `counts` how many characters each
 * has; the browser's own decoder knows which they are. `others` are further characters met in names, dialects and pastimes
 * here, and second readings, each after its syllable. Of a syllable only what differs from the one before is written, behind
 * the number of letters they share: `0a1i1n2g` is a, ai, an, ang.
 */
const levelOneStart = [0xb0, 0xa1] as const
const rowEnd = 0xfe
/** A count is a letter: how far it stands behind this one. */
const noCount = 0x23

/**
 * The syllable as old ears and recognisers hear it, and as the accents of the regions here make it: zh ch sh are z c s, l is n,
 * f is h and so is hu before a vowel (hui and hun are fei and fen), final ng is n, ü is u.
 */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/[üv]/g, 'u')
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^hu(?=[in])/, 'he')
    .replace(/^(?:f|hu(?=[aeo]))/, 'h')
    .replace(/ng$/, 'n')
}

/** Each syllable with what stands after it. */
function unfold(list: string): [syllable: string, after: string][] {
  let before = ''
  return [...list.matchAll(/(\d)([a-z]*)([^\da-z]*)/g)].map(([, shared, rest = '', after = '']) => {
    before = before.slice(0, Number(shared)) + rest
    return [before, after]
  })
}

function unpack(): Map<string, string[]> {
  const sounds = new Map<string, string[]>()
  const add = (character: string, syllable: string) => {
    const own = sounds.get(character) ?? []
    const folded = foldSyllable(syllable)
    if (!own.includes(folded)) sounds.set(character, [...own, folded])
  }
  const decoder = new TextDecoder('gbk')
  let [row, cell]: [number, number] = [...levelOneStart]
  unfold(table.levelOne).forEach(([syllable], at) => {
    for (let left = table.counts.charCodeAt(at) - noCount; left > 0; left--) {
      add(decoder.decode(Uint8Array.of(row, cell)), syllable)
      if (cell < rowEnd) cell++
      else [row, cell] = [row + 1, levelOneStart[1]]
    }
  })
  for (const [syllable, characters] of unfold(table.others))
    for (const character of characters) add(character, syllable)
  return sounds
}

const sounds = unpack()
const known = new Set([...sounds.values()].flat())

/** Every folded syllable there is. */
export const allSyllables = (): string[] => [...known]

/** The folded syllables of a character, the commonest reading first; empty for a character that has none here. */
export function syllablesOf(character: string): readonly string[] {
  return sounds.get(character) ?? []
}

/** Every way in which characters can be read, syllables joined by spaces; empty when one has no sound. At most 8. */
export function readings(characters: readonly string[]): string[] {
  let all: string[] = ['']
  for (const character of characters) {
    const own = syllablesOf(character)
    all = all.flatMap(start => own.map(syllable => `${start} ${syllable}`)).slice(0, 8)
    if (all.length === 0) return []
  }
  return all
}

/** The longest way in which one syllable is typed: zhuang. */
const longestTyped = 6

/**
 * The folded syllables of typed pinyin (shufa is su ha), for every way to cut the letters into syllables, the longest syllables
 * first; empty when they are no pinyin. At most 4.
 */
export function typedSyllables(letters: string): string[][] {
  const cut = (rest: string): string[][] => {
    if (rest === '') return [[]]
    const ways: string[][] = []
    for (let length = Math.min(longestTyped, rest.length); length > 0 && ways.length < 4; length--) {
      const folded = foldSyllable(rest.slice(0, length))
      if (known.has(folded)) ways.push(...cut(rest.slice(length)).map(after => [folded, ...after]))
    }
    return ways.slice(0, 4)
  }
  return letters.length > 40 ? [] : cut(letters)
}
