/**
 * The code of a place in China's administrative divisions: GB/T 2260 for the first six digits, then the
 * statistics code of street and community. A code's prefix is its ancestor.
 */
export type DivisionCode = string & { readonly brand: 'DivisionCode' }

export type DivisionLevel = 'province' | 'city' | 'county' | 'street' | 'community'

/** How near two places are when no coordinates are known, in the words a screen says. */
export type DivisionRelation = 'same-community' | 'same-street' | 'same-county' | 'other'

const levelsByDigits: readonly (readonly [digits: number, level: DivisionLevel])[] = [
  [2, 'province'],
  [4, 'city'],
  [6, 'county'],
  [9, 'street'],
  [12, 'community'],
]

const shape = /^[1-9]\d(?:\d{2}){0,2}$|^[1-9]\d{8}$|^[1-9]\d{11}$/

/** Whether a text has the shape of a division code (2, 4, 6, 9 or 12 digits); not whether such a place exists. */
export function isDivisionCode(text: string): text is DivisionCode {
  return shape.test(text)
}

/** Reads a code out of our own data. Throws a RangeError for a text without the shape of a code. */
export function getDivisionCode(text: string): DivisionCode {
  if (!isDivisionCode(text)) throw new RangeError(`not a division code: ${text}`)
  return text
}

/** The level of a code, told by its number of digits. */
export function levelOf(code: DivisionCode): DivisionLevel {
  const found = levelsByDigits.find(([digits]) => digits === code.length)
  if (!found) throw new RangeError(`not a division code: ${code}`)
  return found[1]
}

/** The codes above this one, province first, itself not among them. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  return levelsByDigits
    .filter(([digits]) => digits < code.length)
    .map(([digits]) => getDivisionCode(code.slice(0, digits)))
}

/** The code just above this one; undefined for a province. */
export function parentOf(code: DivisionCode): DivisionCode | undefined {
  const above = ancestorsOf(code)
  return above[above.length - 1]
}

/** The county (6 digits) a code lies in; undefined for a province or a city, which hold many. */
export function countyOf(code: DivisionCode): DivisionCode | undefined {
  return cut(code, 6)
}

/** Whether a place is the given division or lies inside it. */
export function isWithin(code: DivisionCode, ancestor: DivisionCode): boolean {
  return code.startsWith(ancestor)
}

/** How near two places are by their codes alone; symmetrical. */
export function relation(a: DivisionCode, b: DivisionCode): DivisionRelation {
  if (shares(a, b, 12)) return 'same-community'
  if (shares(a, b, 9)) return 'same-street'
  if (shares(a, b, 6)) return 'same-county'
  return 'other'
}

function shares(a: DivisionCode, b: DivisionCode, digits: number): boolean {
  const start = cut(a, digits)
  return start !== undefined && start === cut(b, digits)
}

function cut(code: DivisionCode, digits: number): DivisionCode | undefined {
  return code.length < digits ? undefined : getDivisionCode(code.slice(0, digits))
}
