import patterns from './lexicon/patterns.json' with { type: 'json' }

const { numerals, zero, two, ten, hundred, twenty } = patterns

const scales = new Map([
  [hundred, 100],
  [ten, 10],
  [twenty, 20],
])

function digitOf(character: string): number | undefined {
  if (two.includes(character)) return 2
  if (zero.includes(character)) return 0
  const at = numerals.indexOf(character)
  return at < 0 ? undefined : at
}

/** A whole number below 1000, in digits or Chinese numerals (12, 十二, 二十八, 廿三, 两); undefined for anything else. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  let total = 0
  let digit: number | undefined
  for (const character of text) {
    const scale = scales.get(character)
    const next = digitOf(character)
    if (scale === undefined && next === undefined) return undefined
    if (scale !== undefined) total += scale * (digit ?? 1)
    digit = next
  }
  return text === '' ? undefined : total + (digit ?? 0)
}
