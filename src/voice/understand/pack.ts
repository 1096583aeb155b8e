import { type Lists, lettersAndText, type Packed } from './unpack.ts'

const letters = new Map([...lettersAndText()].map(([pair, character]) => [character, pair]))

/** A group, as `(念|读)一遍`, and a word with a digit, which would be taken for a count, stay as they are. */
const staysWhole = (word: string) => /[(\d]/.test(word)

const places = new Map([...letters.keys()].map((character, at) => [character, at]))
const placesOf = (word: string) => Array.from(word, character => (places.get(character) ?? -1) + 1)

/** In the order of the table: neighbours share their row, which costs the least. */
function sorted(words: readonly string[]): string[] {
  return [...words].sort((one, other) => {
    const [own, others] = [placesOf(one), placesOf(other)]
    const at = own.findIndex((place, index) => place !== others[index])
    return at < 0 ? own.length - others.length : (own[at] ?? 0) - (others[at] ?? 0)
  })
}

const lettersOf = (text: string) =>
  Array.from(text, character => letters.get(character) ?? character).join('')

const mostShared = 9

function packList(lines: readonly string[]): string {
  const words = sorted([...new Set(lines.join(' ').split(' '))])
  let before = ''
  let counted = ''
  for (const word of words.filter(each => !staysWhole(each))) {
    let same = 0
    while (same < Math.min(mostShared, word.length) && word.charAt(same) === before.charAt(same)) same++
    counted += String(same) + word.slice(same)
    before = word
  }
  const text = [...words.filter(staysWhole), counted].join(' ')
  return lettersOf(text)
}

/**
 * The lexicon as it travels to the phone, a tenth less than its plain lists, which people edit. Of each word only what differs from
 * the one before is written, behind the number of characters they share; and each character is two letters, its row and its
 * place in GB 2312, the table that every browser has.
 */
export function pack(lists: Lists): Packed {
  if (Array.isArray(lists)) return packList(lists)
  return Object.fromEntries(Object.entries(lists).map(([name, each]) => [name, pack(each)]))
}
