import { dateRules, timeRules } from './dates-and-times.ts'
import { moneyRules, phoneRules, restRules } from './money-and-codes.ts'
import { countRules, measureRules } from './numbers-of-things.ts'
import { applyRules, type Rule } from './rule.ts'
import { breathRules, signRules, silentRules, wideRules } from './signs-and-letters.ts'

/** From the most particular to the most general: a phone is no amount, a date no range. */
const rules: readonly Rule[] = [
  ...wideRules,
  ...silentRules,
  ...dateRules,
  ...timeRules,
  ...phoneRules,
  ...moneyRules,
  ...measureRules,
  ...countRules,
  ...restRules,
  ...signRules,
  ...breathRules,
]

/**
 * Written Chinese as a neighbour would read it out: 11月25日 星期三 上午9点半 becomes
 * 十一月二十五号，星期三，上午九点半. No digit is left to a voice, which might read it in another way.
 */
export function spokenChinese(written: string): string {
  return applyRules(written, rules)
}

const chineseRun = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu

/** What an English voice can say of a text that may hold Chinese; empty if only numbers of it would be left. */
export function withoutChinese(written: string): string {
  if (!isChinese(written)) return written
  const rest = written.replace(chineseRun, ' ').replace(/\s+/g, ' ').trim()
  return /[A-Za-z]{2}/.test(rest) ? rest : ''
}

/** Whether a text holds Chinese: only then is it said in the Chinese way. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
