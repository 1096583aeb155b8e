import { isUnder14 } from '../../shared/age.ts'
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
