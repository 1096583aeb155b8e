import { cardinalWords, countWords, numberWords } from './numbers.ts'
import type { Rule } from './rule.ts'

const number = '(\\d+(?:\\.\\d+)?)'
/** Digits right after these belong to something longer. */
const inside = /[\d.]/
/** And after a letter they are the number of a seat or a room. */
const insideOrLetter = /[\dA-Za-z.]/

/** What is counted: before these a lone 2 is 两. 楼, 层, 号, 班 and the like are names, and 2 stays 二. */
const counted =
  '个|位|名|人|次|件|场|节|张|本|支|口|家|样|份|碗|杯|盘|块|元|角|毛|分|小时|钟头|天|周|星期|年|岁|公里|里|米|斤|公斤|' +
  '趟|遍|条|只|双|套|种|项|门|堂|倍|群|组|队|段|句|回|步|把|台|部|辆|座|盏|顿|桌|瓶|袋|箱|包|片|粒|颗|站|轮|批|篇|幅|' +
  '盆|棵|处|点|刻|万|亿|千克|克|毫升|升|度'

const latinUnits: Readonly<Record<string, string>> = {
  km: '公里',
  kg: '公斤',
  mm: '毫米',
  cm: '厘米',
  ml: '毫升',
  min: '分钟',
  m: '米',
  g: '克',
  l: '升',
  h: '小时',
}

/** After these the numbers before were a month and a day. */
const dayGoesOn = '\\s*(?:[日号]|上午|中午|下午|晚上|早上|周|星期|礼拜|开始|开课|截止|起)'

/**
 * 3/5 is three fifths, 来了21/25人 is how many out of how many, 12/5上午 and whatever can be no part of a whole is a day.
 */
function slashed(over: string, under: string, after: string): string {
  const [one, other] = [Number(over), Number(under)]
  const canBeDay = one >= 1 && one <= 12 && other >= 1 && other <= 31
  const [first, second] = [cardinalWords(over), cardinalWords(under)]
  if (canBeDay && (one >= other || new RegExp(`^${dayGoesOn}`).test(after)))
    return `${first}月${second}号${after.replace(/^\s*[日号]/, '')}`
  if (one >= other || new RegExp(`^\\s*(?:${counted})`).test(after)) return `${first}，一共${second}${after}`
  return `${second}分之${first}${after}`
}

export const measureRules: readonly Rule[] = [
  [new RegExp(`${number}\\s*%`, 'g'), (_, amount = '') => `百分之${numberWords(amount)}`, inside],
  [new RegExp(`${number}\\s*‰`, 'g'), (_, amount = '') => `千分之${numberWords(amount)}`, inside],
  [/[-−](\d+(?:\.\d+)?)\s*(?:℃|°C|度)/g, (_, amount = '') => `零下${numberWords(amount)}度`, /[\dA-Za-z℃度]/],
  [new RegExp(`${number}\\s*(?:℃|°C)`, 'g'), (_, amount = '') => `${countWords(amount)}度`, inside],
  [
    new RegExp(`${number}\\s*(km|kg|mm|cm|ml|min|m|g|l|h)(?![a-z])`, 'gi'),
    (_, amount = '', unit = '') => `${countWords(amount)}${latinUnits[unit.toLowerCase()] ?? unit}`,
    insideOrLetter,
  ],
]

export const countRules: readonly Rule[] = [
  // 课程 36个: what is counted and how many belong together.
  [
    /(\p{Script=Han})[^\S\n]+(\d+\s*(?:个|位|名|人|次|件|场|门|样|岁))/gu,
    (_, before = '', count = '') => `${before}${count}`,
  ],
  [/第\s*(\d+)\s*/g, (_, digits = '') => `第${cardinalWords(digits)}`],
  [
    /(\d+)\s*对\s*(\d+)/g,
    (_, one = '', other = '') => `${cardinalWords(one)}对${cardinalWords(other)}`,
    inside,
  ],
  [
    new RegExp(`(\\d{1,4})/(\\d{1,4})(?![\\d/])(${dayGoesOn}|\\s*(?:${counted}))?`, 'g'),
    (_, over = '', under = '', after = '') => slashed(over, under, after),
    /[\d/]/,
  ],
  // A version or an address has more than one point.
  [/\d+(?:\.\d+){2,}/g, digits => digits.split('.').map(cardinalWords).join('点')],
  [
    new RegExp(`${number}\\s*(?:[-–—~～]+|至|到)\\s*(\\d+(?:\\.\\d+)?)\\s*(?=${counted})`, 'g'),
    (_, from = '', to = '') => `${countWords(from)}到${countWords(to)}`,
    insideOrLetter,
  ],
  [
    /(\d{1,3})\s*[-–—~～]+\s*(\d{1,3})(?![\d.-])/g,
    (_, from = '', to = '') => `${numberWords(from)}到${numberWords(to)}`,
    /[\dA-Za-z.-]/,
  ],
  [new RegExp(`${number}\\s*(?=${counted})`, 'g'), (_, amount = '') => countWords(amount), insideOrLetter],
]
