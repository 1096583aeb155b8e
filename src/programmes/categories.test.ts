import { describe, expect, it } from 'vitest'
import { categories, findCategory } from './categories.ts'
import patternsTable from './category-patterns.json' with { type: 'json' }
import { findCategoryPattern } from './category-patterns.ts'
import wordsTable from './category-words.json' with { type: 'json' }
import { categoryWords } from './category-words.ts'

const keys = categories.map(category => category.key)
const zhNames = categories.map(category => category.name.zh)

describe('the catalogue of categories', () => {
  it('has every key and every name once', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(zhNames).size).toBe(zhNames.length)
    expect(findCategory('calligraphy')?.name.zh).toBe('书法')
    expect(findCategory('toString')).toBeUndefined()
  })

  it.each(
    '书法 国画 声乐 合唱 舞蹈 广场舞 太极 八段锦 智能手机 摄影 二胡 葫芦丝 电子琴 京剧 戏曲 剪纸 模特 英语 乒乓球 养生 义诊 法律 防诈骗 理发 巡逻 四点半课堂 未成年人关爱 困难老年人关怀 调解 政策宣讲 法律援助 助餐 助浴 助医 邻里守望 巡回指导 家门口就业'.split(
      ' ',
    ),
  )('can be found by %s', word => {
    const found = categories.filter(
      ({ key, name }) => name.zh.includes(word) || categoryWords(key).includes(word),
    )
    expect(found).not.toEqual([])
  })

  it('gives service hours to nobody who learns, eats or is paid', () => {
    const wrong = categories.filter(({ kind, role }) => (kind === 'volunteer') !== (role === 'giver'))
    expect(wrong).toEqual([])
  })

  it('has search words and a pattern for every category and for nothing else', () => {
    expect(Object.keys(wordsTable)).toEqual(keys)
    expect(Object.keys(patternsTable)).toEqual(keys)
    expect(categoryWords('nothing')).toEqual([])
    expect(findCategoryPattern('nothing')).toBeUndefined()
  })
})

describe.each(categories)('an opening of $key', ({ key, name, kind }) => {
  const pattern = findCategoryPattern(key)
  const texts = pattern ? [...pattern.titles, pattern.bring, pattern.risk, pattern.fits] : []

  it('is described in plain Chinese, without exclamation marks, office words or a loose full stop', () => {
    const all = [name.zh, ...categoryWords(key), ...texts]
    expect(texts.length).toBeGreaterThan(5)
    expect(all.filter(text => /[!！]|提交|操作|用户|系统|。$|\s$|^\s/u.test(text))).toEqual([])
    expect(texts.filter(text => !/\p{Script=Han}/u.test(text))).toEqual([])
    expect(new Set(pattern?.titles).size).toBe(pattern?.titles.length)
  })

  it('promises volunteers training or a check where the law asks for it', () => {
    if (pattern?.children) expect(kind).toBe('volunteer')
    if (kind === 'job' && pattern?.strength === 3) expect(pattern.insured).toBe(true)
  })
})
