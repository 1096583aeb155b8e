import { grams, queryWords } from '../shared/matching/matching.ts'
import { soundGrams, wordSoundGrams } from '../shared/matching/sounding.ts'
import { pinyinInitials } from './pinyin.ts'

// Initials live in the same table behind a mark that no text contains after normalising.
const mark = '~'

function pairs(letters: string): string[] {
  return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => mark + letters.slice(at, at + 2))
}

/**
 * The letters an opening is found by: the pinyin initials of its title and, parted by a space, those of its category
 * where the title doesn't hold them (软笔入门, 书法: rbrm sf).
 */
export function openingInitials(title: string, category: string): string {
  const [own, kind] = [pinyinInitials(title), pinyinInitials(category)]
  return own.includes(kind) ? own : `${own} ${kind}`
}

/** Grams an opening is found by: title, category and place, as written and as they sound, and each run of the initials two by two. */
export function openingGrams(opening: {
  title: string
  category: string
  place: string
  initials: string
}): string[] {
  const { title, category, place, initials } = opening
  const texts = [title, category, place].flatMap(text => [...grams(text), ...soundGrams(text)])
  return [...new Set([...texts, ...initials.split(' ').flatMap(pairs)])]
}

/** What a query asks of an opening: the grams it must have, and the runs of letters its initials must have. */
export type Wanted = { grams: string[]; initials: string[] }

/** What a word asks for as it is written: letters as pinyin initials and, since a title may hold them (KTV), nothing else. */
function asWritten(word: string): Wanted {
  if (/^(?=.*[a-z])[a-z0-9]{2,}$/.test(word)) return { grams: pairs(word), initials: [word] }
  return { grams: [...word].length > 1 ? grams(word) : [], initials: [] }
}

function together(wanted: readonly Wanted[]): Wanted {
  return {
    grams: [...new Set(wanted.flatMap(each => each.grams))],
    initials: wanted.flatMap(each => each.initials),
  }
}

/** How many ways to cut typed letters into syllables are worth a look into the table. */
const waysLookedFor = 2

/**
 * What a query asks of an opening, one after the other until something is found: first as it is written, then as it
 * sounds: 书发 and shufa find 书法 where nothing is called so. Nothing when the query is too short to look for.
 */
export function queryWays(query: string): Wanted[] {
  const words = queryWords(query)
  const sounds = words.map(wordSoundGrams)
  const most = Math.min(waysLookedFor, Math.max(0, ...sounds.map(ways => ways.length)))
  const sounding = Array.from({ length: most }, (_, index) =>
    together(
      words.map((word, at) => {
        const keys = sounds[at]?.[index] ?? sounds[at]?.[0]
        return keys ? { grams: keys, initials: [] } : asWritten(word)
      }),
    ),
  )
  return [together(words.map(asWritten)), ...sounding].filter(wanted => wanted.grams.length > 0)
}
