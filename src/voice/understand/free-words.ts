import { last } from './last.ts'
import { means, type Said, type Word } from './said.ts'

/** The longest and shortest thing that is looked for by words the lexicon does not know. */
const size = { least: 2, most: 6 }

const isUnknown = (word: Word | undefined) => word !== undefined && word.senses.length === 0

/** Runs of unknown characters, in one breath. */
function runs(said: Said): { from: number; to: number; text: string }[] {
  const found: { from: number; to: number; text: string }[] = []
  said.words.forEach((word, index) => {
    if (!isUnknown(word) || /^[\da-z]$/.test(word.text)) return
    const running = last(found)
    if (running && running.to === index && !word.pauseBefore) {
      running.to = index + 1
      running.text += word.text
    } else found.push({ from: index, to: index + 1, text: word.text })
  })
  return found.filter(({ text }) => text.length >= size.least && text.length <= size.most)
}

/** A name of a place that no table knows: unknown characters before 那边 or 那儿, or first of all before 有没有. */
export function unknownPlace(said: Said): string | undefined {
  return runs(said).find(({ from, to, text }) => {
    const after = said.words[to]
    if (text.length > 4) return false
    return means(after, 'here') && !after?.pauseBefore ? true : from === 0 && means(after, 'search')
  })?.text
}

/** What is looked for, as it was said, when no topic was known: 想学…, 有没有…的班. */
export function unknownTopic(said: Said, place: string | undefined): string | undefined {
  return runs(said).find(({ from, to, text }) => {
    if (text === place) return false
    const before = said.words[from - 1]
    const after = said.words[means(said.words[to], 'filler') ? to + 1 : to]
    const isAsked = means(before, 'learn') || (means(before, 'search') && !said.words[from]?.pauseBefore)
    const isNamed = means(after, 'kind') && !after?.pauseBefore
    return isAsked || isNamed
  })?.text
}
