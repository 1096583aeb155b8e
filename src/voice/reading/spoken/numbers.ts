const names = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

/** More digits than this are a number of something (a card, a code), not an amount. */
const longestAmount = 8

/** 零九三六: digit by digit. Anything else in the text is left out. */
export function digitWords(digits: string): string {
  return digits.replace(/\D/g, '').replace(/\d/g, digit => names[Number(digit)] ?? '')
}

/** The same as people say phones, rooms and cards: 幺 for 1, which can't be taken for 七. */
export function codeWords(digits: string): string {
  return digitWords(digits).replaceAll('一', '幺')
}

/** 一百零五, 两千, 一万两千; from nine digits on, or with a zero in front, digit by digit. */
export function cardinalWords(digits: string): string {
  if (digits.length > longestAmount || /^0\d/.test(digits)) return digitWords(digits)
  const high = digits.slice(0, -4)
  const low = digits.slice(-4)
  if (high === '') return belowTenThousand(low)
  const rest = Number(low)
  const tens = high === '2' ? '两' : belowTenThousand(high)
  return `${tens}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${belowTenThousand(low, true)}`}`
}

/** Up to four digits. Inside a longer number 十 is said 一十. */
function belowTenThousand(digits: string, inside = false): string {
  const value = Number(digits)
  if (value === 0) return '零'
  let words = ''
  let gap = false
  for (const [at, digit] of [...`${value}`].entries()) {
    const place = `${value}`.length - 1 - at
    if (digit === '0') {
      gap = true
      continue
    }
    const name = digit === '2' && place === 3 ? '两' : (names[Number(digit)] ?? '')
    words += `${gap ? '零' : ''}${name}${units[place] ?? ''}`
    gap = false
  }
  return inside ? words : words.replace(/^一十/, '十')
}

/** 十二, 十二点五. */
export function numberWords(number: string): string {
  const [whole = '', part = ''] = number.split('.')
  return part === '' ? cardinalWords(whole) : `${cardinalWords(whole)}点${digitWords(part)}`
}

/** How many of something: 两 where 2 stands alone before what is counted. */
export function countWords(number: string): string {
  return number === '2' ? '两' : numberWords(number)
}
