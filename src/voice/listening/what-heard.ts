/** How many guesses of a sentence are worth trying. */
const mostGuesses = 5

/**
 * One text of the parts that were heard. Some phones tell every part again from the beginning (我, 我想, 我想学): the longer
 * one then stands for both.
 */
function joined(parts: readonly string[]): string {
  const kept: string[] = []
  for (const part of parts.map(each => each.trim())) {
    const before = kept[kept.length - 1]
    if (before !== undefined && part.startsWith(before)) kept[kept.length - 1] = part
    else if (part !== '' && before?.endsWith(part) !== true) kept.push(part)
  }
  return kept.join('')
}

/** The guesses at the whole of what was said, the recogniser's own first; empty when it told no words. */
export function guessesOf(results: SpeechRecognitionResultList): string[] {
  const parts = Array.from(results)
  const most = Math.min(mostGuesses, Math.max(1, ...parts.map(({ length }) => length)))
  const texts = Array.from({ length: most }, (_, guess) =>
    joined(parts.map(part => (part[guess] ?? part[0])?.transcript ?? '')),
  )
  return [...new Set(texts)].filter(text => text !== '')
}
