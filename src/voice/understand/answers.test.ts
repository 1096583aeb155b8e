import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'
import type { Asked, Item, Meant } from './utterance.ts'

const today = '2026-11-23'
const items: readonly Item[] = [
  { title: '书法入门班', place: '甘泉社区', date: '2026-11-25', time: '09:30' },
  { title: '太极拳晨练', place: '滨河公园', date: '2026-11-24', time: '07:00' },
  { title: '国画提高班', place: '甘泉社区', date: '2026-11-25', time: '14:30' },
]
const enrol: Meant = { intent: 'enrol', slots: { words: '书法', weekday: 3 } }
const cancel: Meant = { intent: 'cancel', slots: { words: '太极' } }

const answer = (text: string, about: Asked['about'], meant: Meant, listed: readonly Item[] = []) =>
  understand(text, { today, items: listed, asked: { about, meant } })

describe('a question whether something shall be done', () => {
  it.each(['好', '对对对', '行啊', '报上吧', '那就报吧', '给我报名', '报', '中', '可以', '嗯，好的'])(
    '%s agrees to an enrolment',
    text => {
      expect(answer(text, 'consent', enrol)).toEqual({ intent: 'yes', slots: {} })
    },
  )

  it.each(['不', '先不报', '不报了', '不去了', '算了', '取消', '别报', '不用了'])(
    '%s refuses an enrolment',
    text => {
      expect(answer(text, 'consent', enrol)).toEqual({ intent: 'no', slots: {} })
    },
  )

  it.each(['退', '退吧', '退了', '取消', '不去了', '是的', '对，取消'])(
    '%s agrees to a cancellation',
    text => {
      expect(answer(text, 'consent', cancel)).toEqual({ intent: 'yes', slots: {} })
    },
  )

  it.each(['不退', '别退', '不取消', '不是', '我还要去'])('%s refuses a cancellation', text => {
    expect(answer(text, 'consent', cancel)).toEqual({ intent: 'no', slots: {} })
  })

  it.each(['可以的，你看着办', '好嘞，明白了', '对对，我听着呢', '可不是嘛', '是是是'])(
    '%s agrees, whatever it was',
    text => {
      for (const meant of [enrol, cancel])
        expect(answer(text, 'consent', meant)).toEqual({ intent: 'yes', slots: {} })
    },
  )

  it.each([
    ...['同意书呢', '确认一下时间', '可以便宜点', '可以吗', '真的好吗', '没问题吧', '没问题吗', '确定吗'],
    ...['好麻烦', '好像报过了', '好像是吧', '好贵', '好远啊', '好累', '是什么意思', '是谁', '对面那家'],
    ...['好是好', '可以是可以', '没错是没错', '好是好，就是舍不得', '行是行，就怕太累'],
    ...['是的我问一下', '好我问问闺女', '行我考虑考虑', '好，让我想想', '好吧等会儿'],
  ])('%s does not agree to anything', text => {
    for (const meant of [enrol, cancel]) expect(answer(text, 'consent', meant).intent).not.toBe('yes')
  })

  it('is put right by what was said otherwise', () => {
    expect(answer('不是，礼拜四的', 'consent', enrol)).toEqual({
      intent: 'enrol',
      slots: { words: '书法', weekday: 4 },
    })
    expect(answer('不对，是国画', 'consent', enrol)).toEqual({
      intent: 'enrol',
      slots: { words: '国画', weekday: 3 },
    })
  })

  it('takes another act, about another thing, for a wish of its own', () => {
    expect(answer('太极退掉', 'consent', enrol)).toEqual({ intent: 'cancel', slots: { words: '太极' } })
    expect(answer('报名太极', 'consent', { intent: 'find', slots: { words: '书法' } })).toEqual({
      intent: 'enrol',
      slots: { words: '太极' },
    })
  })

  it('stays open while something else is asked for', () => {
    expect(answer('再说一遍', 'consent', enrol).intent).toBe('again')
    expect(answer('给站里打个电话', 'consent', enrol).intent).toBe('call')
    expect(answer('有没有下午的', 'consent', enrol).intent).toBe('find')
  })
})

describe('a question which of several', () => {
  it.each([
    ['第二个', [1]],
    ['二', [1]],
    ['最后那个', [2]],
    ['太极那个', [1]],
    ['太几拳的', [1]],
    ['国画', [2]],
    ['滨河公园的', [1]],
    ['甘泉的', [0, 2]],
    ['下午的', [2]],
    ['明天那个', [1]],
    ['九点半的', [0]],
  ])('%s chooses', (text, chosen) => {
    expect(answer(text, 'item', enrol, items)).toEqual({ ...enrol, items: chosen })
  })

  it('can be refused', () => {
    expect(answer('都不要', 'item', enrol, items).intent).toBe('no')
  })
})

describe('a question for a day', () => {
  it.each([
    ['礼拜四', { words: '书法', weekday: 4 }],
    ['明天', { words: '书法', date: '2026-11-24' }],
    ['后天下午', { words: '书法', date: '2026-11-25', part: 'afternoon' }],
  ])('is answered by %s', (text, slots) => {
    expect(answer(text, 'date', enrol)).toEqual({ intent: 'enrol', slots })
  })
})

describe('what is listed', () => {
  it('is chosen by its number and by its name', () => {
    expect(understand('打开第二个', { today, items })).toEqual({
      intent: 'open',
      slots: { ordinal: 2 },
      items: [1],
    })
    expect(understand('给我报书法班', { today, items }).items).toEqual([0])
    expect(understand('第九个', { today, items }).items).toBeUndefined()
  })
})

describe('whatever is said to a question', () => {
  it('never throws, and names only what is listed', () => {
    const about = fc.constantFrom<Asked['about']>('consent', 'item', 'date', 'words')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('第三个', '好', '不', '甘泉', '礼拜四'),
    )
    fc.assert(
      fc.property(text, about, fc.constantFrom(enrol, cancel), fc.nat(3), (said, question, meant, count) => {
        const listed = items.slice(0, count)
        const { items: named = [] } = answer(said, question, meant, listed)
        expect(named.every(at => listed[at] !== undefined)).toBe(true)
      }),
    )
  })
})
