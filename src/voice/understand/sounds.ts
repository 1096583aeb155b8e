import table from './syllables.json' with { type: 'json' }

/**
 * How characters sound to an ear that hears no tones and no accent. `syllables.json` holds the 4,500 commonest
 * characters (by the word counts of jieba's dictionary) with their folded syllable. It was made once with pinyin-pro 3.29:
 * zh, ch, sh became z, c, s; l became n; f became h, and hu before a vowel h; final ng became n; ü became u. Some 70
 * characters with two common readings have a second. To be small it is packed: `gaps` are the steps from one code point to
 * the next (the step plus 34 as a character, ~ for 80 more, } for \), `ids` the places in `syllables` plus 256.
 */
const gapStart = 34
const longGap = 80
const idStart = 0x100
const before = 0x4dff

function unpack(): Map<string, readonly string[]> {
  const syllables = table.syllables.split(' ')
  const sounds = new Map<string, readonly string[]>()
  let point = before
  let count = 0
  for (const step of table.gaps) {
    if (step === '~') {
      point += longGap
      continue
    }
    point += (step === '}' ? '\\' : step).charCodeAt(0) - gapStart
    sounds.set(String.fromCharCode(point), [syllables[table.ids.charCodeAt(count) - idStart] ?? ''])
    count++
  }
  for (const also of table.second.split(' ')) {
    const character = also.charAt(0)
    sounds.set(character, [...(sounds.get(character) ?? []), also.slice(1)])
  }
  return sounds
}

const sounds = unpack()

/** Every way in which characters can be read, syllables joined by spaces; empty when one has no sound. At most 8. */
export function readings(characters: readonly string[]): string[] {
  let all: string[] = ['']
  for (const character of characters) {
    const own = sounds.get(character) ?? []
    all = all.flatMap(start => own.map(syllable => `${start} ${syllable}`)).slice(0, 8)
    if (all.length === 0) return []
  }
  return all
}
