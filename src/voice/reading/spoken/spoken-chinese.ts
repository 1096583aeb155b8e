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

/** Whether a text holds Chinese: only then is it said in the Chinese way. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
