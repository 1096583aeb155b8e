import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, sentencesOf } from './cut-text.ts'
import { spokenChinese } from './spoken-chinese.ts'

const examples: readonly (readonly [written: string, said: string])[] = [
  ['11月25日 星期三 上午9点半', '十一月二十五号，星期三，上午九点半'],
  ['2026年11月25日', '二零二六年十一月二十五号'],
  ['2026-11-25', '二零二六年十一月二十五号'],
  ['11月25日-27日', '十一月二十五号到二十七号'],
  ['1958年生', '一九五八年生'],
  ['60后', '六零后'],
  ['每周三 上午9点到10点半，12月2日起，还有6次', '每周三，上午九点到十点半，十二月二号起，还有六次'],
  ['上午9点05分', '上午九点零五分'],
  ['下午2点', '下午两点'],
  ['中午12点', '中午十二点'],
  ['10:00-11:30', '十点到十一点半'],
  ['14:05', '十四点零五分'],
  ['8：15开门', '八点十五分开门'],
  ['2小时30分', '两小时三十分'],
  ['1个半小时', '一个半小时'],
  ['45分钟', '四十五分钟'],
  ['电话0936-8210200', '电话零九三六，八二幺零二零零'],
  ['138 0000 1111', '幺三八，零零零零，幺幺幺幺'],
  ['打12345问一问', '打幺二三四五问一问'],
  ['有急事打120', '有急事打幺二零'],
  ['区划620702', '区划六二零七零二'],
  ['卡号1000 0016', '卡号幺零零零，零零幺六'],
  ['¥12.50', '十二块五'],
  ['12.5元', '十二块五'],
  ['12.55元', '十二块五毛五'],
  ['12.05元', '十二块零五分'],
  ['0.5元', '五毛'],
  ['2元', '两元'],
  ['￥1,200', '一千二百元'],
  ['5元/次', '五元一次'],
  ['1.5万元', '一点五万元'],
  ['1对1', '一对一'],
  ['3/5', '五分之三'],
  ['3/5的人', '五分之三的人'],
  ['来了21/25人', '来了二十一，一共二十五人'],
  ['25/25个', '二十五，一共二十五个'],
  ['12/5上午9点', '十二月五号上午九点'],
  ['3/5日起', '三月五号起'],
  ['12/5 星期六', '十二月五号，星期六'],
  ['第2位', '第二位'],
  ['第12次，一共20次', '第十二次，一共二十次'],
  ['25个位子', '二十五个位子'],
  ['2个位子，还有12个', '两个位子，还有十二个'],
  ['2楼202室', '二楼二百零二室'],
  ['课程 36个', '课程三十六个'],
  ['第 2 位', '第二位'],
  ['2-3个人', '两到三个人'],
  ['60-70岁', '六十到七十岁'],
  ['1.2公里', '一点二公里'],
  ['800米', '八百米'],
  ['2km', '两公里'],
  ['走路约8分钟', '走路约八分钟'],
  ['2人', '两人'],
  ['85%', '百分之八十五'],
  ['3.5%', '百分之三点五'],
  ['-3℃到5℃', '零下三度到五度'],
  ['105', '一百零五'],
  ['1010次', '一千零一十次'],
  ['2000份', '两千份'],
  ['12000步', '一万两千步'],
  ['10500步', '一万零五百步'],
  ['20000步', '两万步'],
  ['唱KTV', '唱K T V'],
  ['PIN码', 'P I N码'],
  ['连WIFI', '连WIFI'],
  ['A12座', 'A幺二座'],
  ['课程 · 免费', '课程，免费'],
  ['东街社区 骥千里服务站二楼', '东街社区，骥千里服务站二楼'],
  ['看 https://a.cn/1 吧', '看，一个网址，吧'],
  ['１２个', '十二个'],
  ['1.2.3', '一点二点三'],
]

describe('what is written is said as a neighbour would', () => {
  test.each(examples)('%s: %s', (written, said) => {
    expect(spokenChinese(written)).toBe(said)
  })
})

const scraps = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789.-/: ,年月日点分元个第对%') }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...examples.map(([written]) => written)),
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''))

test('whatever is written, something can be said, and no digit is left to the voice', () => {
  fc.assert(
    fc.property(scraps, written => {
      expect(spokenChinese(written)).not.toMatch(/[0-9０-９]/)
    }),
  )
})

const screenTexts: unknown[] = Object.values(
  import.meta.glob(
    ['../../../{app,features/*,voice/*}/texts/zh-CN.json', '../../../device/words/texts/zh-CN.json'],
    { eager: true, import: 'default' },
  ),
)

const flat = (texts: unknown): string[] =>
  typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(flat) : [`${texts}`]

test('every text of every screen is said in words alone, with whatever stands in its gaps', () => {
  const texts = screenTexts.flatMap(flat)
  expect(texts.length).toBeGreaterThan(400)
  for (const text of texts) {
    const said = spokenChinese(text.replace(/\{\{count\}\}/g, '2').replace(/\{\{\w+\}\}/g, '甘泉社区'))
    expect(said, text).not.toMatch(/[\d/·…→%{}]|分之/)
    expect(said, text).not.toMatch(/(?:^|[^第十])二(?:个|位|名|人|次|件|场|分钟|小时)/)
  }
})

test('what has been said once is said the same again', () => {
  fc.assert(
    fc.property(scraps, written => {
      const said = spokenChinese(written)
      expect(spokenChinese(said)).toBe(said)
    }),
  )
})

test('a whole number below a hundred million is said so that it can be told back', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), number => {
      expect(amountOf(spokenChinese(`${number}米`).replace('米', ''))).toBe(number)
    }),
  )
})

/** Reads 一万两千零五 back as 12005. */
function amountOf(words: string): number {
  const [low = '', high = ''] = words.split('万').reverse()
  const section = (part: string) => {
    let sum = 0
    let digit = 0
    for (const sign of part.replaceAll('零', '').replaceAll('两', '二')) {
      const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
      if (unit === undefined) digit = '零一二三四五六七八九'.indexOf(sign)
      else {
        sum += (digit || 1) * unit
        digit = 0
      }
    }
    return sum + digit
  }
  return section(high) * 10_000 + section(low)
}

test('a text falls into sentences, and marks alone are none', () => {
  expect(sentencesOf('先来的先坐。满了可以排队？“不着急。” ……')).toEqual([
    '先来的先坐。',
    '满了可以排队？',
    '“不着急。”',
  ])
})

test('a long sentence is cut where one breathes, and nothing of it is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'春夏秋冬一，。、') }),
      fc.integer({ min: 4, max: 30 }),
      (text, longest) => {
        const pieces = piecesOf(text, longest)
        expect(Math.max(0, ...pieces.map(piece => piece.length))).toBeLessThanOrEqual(longest)
        const words = (of: string) => of.replace(/[，。、]/g, '')
        expect(words(pieces.join(''))).toBe(words(text))
      },
    ),
  )
})
