import { mobilePattern, plainPhone } from '../../shared/phone.ts'

/** What a worker types of somebody new. */
export interface Newcomer {
  readonly name: string
  readonly year: string
  readonly month: string
  /** May stay empty. */
  readonly phone: string
}

type Problem = 'no_name' | 'not_a_year' | 'not_a_month' | 'not_a_mobile'

/** What is wrong with it, field by field, before the server is asked. */
export function newcomerProblems({
  name,
  year,
  month,
  phone,
}: Newcomer): Partial<Record<keyof Newcomer, Problem>> {
  const problems: Partial<Record<keyof Newcomer, Problem>> = {}
  if (!/\p{L}/u.test(name)) problems.name = 'no_name'
  if (!/^(19|20)\d\d$/.test(year.trim())) problems.year = 'not_a_year'
  if (!/^(0?[1-9]|1[0-2])$/.test(month.trim())) problems.month = 'not_a_month'
  if (phone.trim() !== '' && !mobilePattern.test(plainPhone(phone))) problems.phone = 'not_a_mobile'
  return problems
}

/** A card's number as it is printed: 1000 0016. */
export const shownCard = (number: string): string => number.replace(/^(\d{4})/, '$1 ')
