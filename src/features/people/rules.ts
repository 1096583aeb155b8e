import { checkDigit } from '../../shared/check-digit.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'

/** Digits as typed: full-width ones become plain, spaces and hyphens go. */
export function typedDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '')
}

/** What is wrong with a card number, before anybody is asked; `mistyped` when the check digit does not fit. */
export function cardProblem(text: string): 'missing' | 'not_8_digits' | 'mistyped' | undefined {
  const digits = typedDigits(text)
  if (digits === '') return 'missing'
  if (!/^\d{8}$/.test(digits)) return 'not_8_digits'
  return checkDigit(digits.slice(0, 7)) === Number(digits[7]) ? undefined : 'mistyped'
}

/** The lengths a PIN may have. */
export const pinLength = { least: 4, most: 6 } as const

/** What is wrong with a PIN as typed. */
export function pinProblem(text: string): 'missing' | 'not_digits' | 'wrong_length' | undefined {
  const pin = typedDigits(text)
  if (pin === '') return 'missing'
  if (!/^\d+$/.test(pin)) return 'not_digits'
  return pin.length < pinLength.least || pin.length > pinLength.most ? 'wrong_length' : undefined
}

/** What is wrong with a phone number, before anybody is asked. */
export function phoneProblem(text: string): 'missing' | 'not_a_mobile' | undefined {
  const phone = plainPhone(text)
  if (phone === '') return 'missing'
  return mobilePattern.test(phone) ? undefined : 'not_a_mobile'
}

/** What is wrong with a one-time code as typed. */
export function codeProblem(text: string): 'missing' | 'not_6_digits' | undefined {
  const code = typedDigits(text)
  if (code === '') return 'missing'
  return /^\d{6}$/.test(code) ? undefined : 'not_6_digits'
}

/** What is wrong with a name: it needs a letter of some script, and fits a list. */
export function nameProblem(text: string): 'missing' | 'no_letters' | undefined {
  const name = text.trim()
  if (name === '') return 'missing'
  return /\p{L}/u.test(name) ? undefined : 'no_letters'
}

/** What is wrong with a year and a month of birth as typed; `today` as YYYY-MM-DD. */
export function birthProblem(
  typed: { readonly year: string; readonly month: string },
  today: string,
): { readonly year?: 'not_a_year' | 'too_young'; readonly month?: 'not_a_month' } | undefined {
  const [birthYear, birthMonth] = [Number(typedDigits(typed.year)), Number(typedDigits(typed.month))]
  const isYear = birthYear >= 1900 && birthYear <= Number(today.slice(0, 4))
  const isMonth = birthMonth >= 1 && birthMonth <= 12
  if (isYear && isMonth)
    return isUnder14({ birthYear, birthMonth }, today) ? { year: 'too_young' } : undefined
  return { ...(isYear ? {} : { year: 'not_a_year' }), ...(isMonth ? {} : { month: 'not_a_month' }) }
}

/** Children under 14 are only counted, never made into persons here (个人信息保护法 art 31). `today` as YYYY-MM-DD. */
export function isUnder14(
  { birthYear, birthMonth }: { readonly birthYear: number; readonly birthMonth: number },
  today: string,
): boolean {
  const months = (Number(today.slice(0, 4)) - birthYear) * 12 + Number(today.slice(5, 7)) - birthMonth
  return months < 14 * 12
}

/** Of all PINs those that are tried first: runs, squares on the keys, numbers that sound like wishes. */
const commonPins = new Set(
  [
    '1212 1313 1314 1122 1133 2233 2580 5201 5200 1688 1234 2345 3456 4567 5678 6789 0123 7890 1004 2000 6969',
    '112233 123123 121212 123321 131420 147258 147852 159357 159753 258369 520520 521521 520131 521131 168168 666888 888666',
    '789456 456789 963852 111222 222333 333444 101010 123654 147896 102030 131313 232323 212121 696969 110110 119119 201314',
  ].flatMap(line => line.split(' ')),
)

const steps = (pin: string) => [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))

/**
 * Why a PIN is too easy: everybody tries it first (all one digit, a run, a common one), it is a year or a date of birth, or it stands
 * on the card itself. Undefined for one that will do.
 */
export function pinWeakness(
  pin: string,
  known: { birthYear?: number | null; birthMonth?: number | null; card?: string } = {},
): 'common' | 'birth' | 'on_card' | undefined {
  const runs = steps(pin)
  if (runs.every(step => step === 0) || runs.every(step => step === 1) || runs.every(step => step === -1))
    return 'common'
  if (commonPins.has(pin)) return 'common'
  // Any year somebody living was born in, and the months of one's own.
  if (/^(19\d\d|20[0-2]\d)$/.test(pin)) return 'birth'
  const { birthYear, birthMonth, card = '' } = known
  if (birthYear && birthMonth) {
    const [year, month] = [String(birthYear), String(birthMonth).padStart(2, '0')]
    const dates = [year + month, month + year, year.slice(2) + month, month + year.slice(2)]
    if (dates.includes(pin)) return 'birth'
  }
  return card.includes(pin) ? 'on_card' : undefined
}
