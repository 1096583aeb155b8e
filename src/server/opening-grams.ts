import { grams, queryWords } from '../shared/matching/matching.ts'
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

/** Grams an opening is found by: title, category and place, and each run of the pinyin initials two by two. */
export function openingGrams(opening: {
  title: string
  category: string
  place: string
  initials: string
}): string[] {
  const texts = [opening.title, opening.category, opening.place].flatMap(text => grams(text))
  return [...new Set([...texts, ...opening.initials.split(' ').flatMap(pairs)])]
}

/** What a query asks of an opening: the grams it must have, and the runs of letters its initials must have. */
export type Wanted = { grams: string[]; initials: string[] }

/**
 * What everything found by `query` has; no grams when the query is too short to look for. Letters are looked for as
 * pinyin initials and, since a title may hold them (KTV), nothing else: initials keep the letters of a title.
 */
export function queryGrams(query: string): Wanted {
  const words = queryWords(query)
  const initials = words.filter(word => /^(?=.*[a-z])[a-z0-9]{2,}$/.test(word))
  const texts = words.filter(word => !initials.includes(word) && [...word].length > 1)
  return { grams: [...new Set([...initials.flatMap(pairs), ...texts.flatMap(grams)])], initials }
}
