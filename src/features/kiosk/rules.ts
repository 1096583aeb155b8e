/**
 * A name as it hangs in the hall: the first and the last character, what is between hidden; 王*英. Of two characters the first alone
 * would fit half the hall, so both stand, as on any list at a door; names of other peoples keep their first and last piece.
 */
export function maskedName(name: string): string {
  const characters = [...name.trim()]
  const [first = '', last = ''] = [characters[0], characters.at(-1)]
  return characters.length <= 2 ? characters.join('') : `${first}*${last}`
}

/** When nobody has touched the screen for so long, the tablet asks; then it waits so long for an answer. In milliseconds. */
export const asksAfter = { own: 60_000, public: 180_000 } as const
/** ACCESS.md: at least 20 s, and the question can be answered as often as one likes. */
export const waitsFor = 30_000

/**
 * How a tablet stands that nobody has touched for `idle` milliseconds: on a page where somebody shows who they are or has, on one
 * that anybody may read, on its first page, which it never leaves by itself.
 */
export function idleness(idle: number, where: 'own' | 'public' | 'home'): 'in use' | 'asking' | 'over' {
  if (where === 'home' || idle < asksAfter[where]) return 'in use'
  return idle < asksAfter[where] + waitsFor ? 'asking' : 'over'
}

/**
 * What a scanner typed or a camera saw: the token of a card's QR, a card number, or neither. Scanners end with Enter and know nothing
 * of spaces; some turn `#` into its full-width twin where a Chinese keyboard is on.
 */
export function readScanned(
  text: string,
):
  | { readonly by: 'card'; readonly token: string }
  | { readonly by: 'number'; readonly number: string }
  | undefined {
  const plain = text.normalize('NFKC').trim()
  const token = /\/card#([\w-]{22})$/.exec(plain)?.[1]
  if (token !== undefined) return { by: 'card', token }
  const number = plain.replace(/[\s-]/g, '')
  return /^\d{8}$/.test(number) ? { by: 'number', number } : undefined
}
