import { cardinalWords, codeWords, countWords, numberWords } from './numbers.ts'
import type { Rule } from './rule.ts'

const number = '(\\d+(?:\\.\\d+)?)'

/** 十二块五, 五元, 五毛, 十二块零五分. */
function money(amount: string): string {
  const [whole = '0', part = ''] = amount.split('.')
  const [tenths = 0, cents = 0] = [...part.padEnd(2, '0').slice(0, 2)].map(Number)
  if (tenths === 0 && cents === 0) return `${countWords(whole)}元`
  const [mao, fen] = [`${cardinalWords(`${tenths}`)}`, `${cardinalWords(`${cents}`)}`]
  if (Number(whole) === 0) {
    return `${tenths === 0 ? '' : `${countWords(`${tenths}`)}毛`}${cents === 0 ? '' : `${fen}分`}`
  }
  if (tenths === 0) return `${countWords(whole)}块零${fen}分`
  return `${countWords(whole)}块${mao}${cents === 0 ? '' : `毛${fen}`}`
}

/** Group by group, as the number is written. */
const inGroups = (digits: string) =>
  digits
    .trim()
    .split(/[-\s]+/)
    .map(codeWords)
    .join('，')

export const phoneRules: readonly Rule[] = [
  [/0\d{2,3}[-\s]?\d{7,8}(?!\d)/g, inGroups, /\d/],
  [/1\d{2}[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g, inGroups, /\d/],
  [/[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/g, inGroups, /\d/],
  [/(打|拨|电话|热线)\s*(\d{3,5})(?!\d)/g, (_, before = '', digits = '') => `${before}${codeWords(digits)}`],
]

export const moneyRules: readonly Rule[] = [
  [
    new RegExp(`${number}\\s*(万|亿)`, 'g'),
    (_, amount = '', unit = '') => `${countWords(amount)}${unit}`,
    /[\d.]/,
  ],
  [/[¥￥]\s*(\d+(?:\.\d+)?)\s*元?/g, (_, amount = '') => money(amount)],
  [new RegExp(`${number}\\s*(?:元|块钱|块)`, 'g'), (_, amount = '') => money(amount), /[\d.]/],
  [/(元|块|毛|分)\/(次|人|天|月|年|份|小时)/g, (_, unit = '', each = '') => `${unit}一${each}`],
]

export const restRules: readonly Rule[] = [
  // A card, a code: 6207 0200.
  [/\d{3,}(?:[-\s]\d{2,})+(?![\d.])/g, inGroups, /[\d.]/],
  [/\d{5,}(?![\d.])/g, codeWords, /[\d.]/],
  [/([A-Za-z])-?(\d+)(?![\d.])/g, (_, letter = '', digits = '') => `${letter}${codeWords(digits)}`],
  [/\d+\.\d+/g, numberWords],
  [/\d+/g, cardinalWords],
]
