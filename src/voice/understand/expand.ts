/**
 * Spells out the short notation of the lexicon: a line holds words parted by spaces, and `(a|b|)` in a word stands for
 * each of its choices, the empty one too. No nesting. `报(个|)名` gives two words.
 */
export function expand(lines: readonly string[]): string[] {
  return lines.flatMap(line => line.split(' ')).flatMap(spellOut)
}

function spellOut(word: string): string[] {
  const found = /\(([^)]*)\)/.exec(word)
  if (!found) return word === '' ? [] : [word]
  const before = word.slice(0, found.index)
  const after = word.slice(found.index + found[0].length)
  return (found[1] ?? '').split('|').flatMap(choice => spellOut(before + choice + after))
}
