/** What may be kept only with a consent of its own (个人信息保护法 第28, 29条), in the order it is asked. */
export const sensitiveItems = ['id_number', 'aid_class', 'strength', 'lives_alone'] as const
export type SensitiveItem = (typeof sensitiveItems)[number]

/** The version of the sentence that says why an item is asked: a new sentence is a new number, and what was agreed to stays known. */
export const wordings: Readonly<Record<SensitiveItem, number>> = {
  id_number: 1,
  aid_class: 1,
  strength: 1,
  lives_alone: 1,
}

export const aidClasses = ['dibao', 'tekun', 'disabled'] as const
export const strengths = ['strong', 'middling', 'tires'] as const
export const aloneAnswers = ['yes', 'no'] as const

/** What one item may hold; aid classes are one or several with commas between. */
export const answersOf = {
  aid_class: aidClasses,
  strength: strengths,
  lives_alone: aloneAnswers,
} as const

/** A number as typed: full-width digits become plain, spaces go, the last letter is large. */
export function typedIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What is wrong with an identity number: 18 places, a day of birth, and the check digit of GB 11643. */
export function idNumberProblem(text: string): 'missing' | 'not_18' | 'mistyped' | undefined {
  const number = typedIdNumber(text)
  if (number === '') return 'missing'
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'not_18'
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  const born = /^(19|20)$/.test(number.slice(6, 8)) && month >= 1 && month <= 12 && day >= 1 && day <= 31
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return born && '10X98765432'[sum % 11] === number[17] ? undefined : 'mistyped'
}

/** All but the end of a number: **************1234. */
export function maskedEnd(text: string, shown = 4): string {
  return '*'.repeat(Math.max(0, text.length - shown)) + text.slice(-shown)
}

/** Whether this can be the value of an item. */
export function isValueOf(item: SensitiveItem, value: string): boolean {
  if (item === 'id_number') return idNumberProblem(value) === undefined
  const known: readonly string[] = answersOf[item]
  const parts = item === 'aid_class' ? value.split(',') : [value]
  return new Set(parts).size === parts.length && parts.every(part => known.includes(part))
}
