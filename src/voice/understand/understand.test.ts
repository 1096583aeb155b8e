import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRealDate } from '../../shared/dates.ts'
import { understand } from './understand.ts'
import { intents } from './utterance.ts'

const saidOn = '2026-11-23'

const hearing = (text: string) => {
  const { intent, slots } = understand(text, { today: saidOn })
  return { intent, ...slots }
}

describe('what a person says', () => {
  it.each([
    ['我想学毛笔字，礼拜三上午有没有', { intent: 'find', words: '书法', weekday: 3, part: 'morning' }],
    [
      '哎那个麻烦你帮我看一下明儿后晌有啥课',
      { intent: 'find', kind: 'class', date: '2026-11-24', part: 'afternoon' },
    ],
    ['附近有没有剃头的', { intent: 'find', words: '理发', near: true }],
    ['想學書法，還有沒有位子', { intent: 'find', words: '书法', free: true }],
    ['有秦腔没有，我想吼两嗓子', { intent: 'find', words: '秦腔' }],
    ['专家啥时候下来讲课', { intent: 'find', kind: 'tour' }],
    ['东河沿那边有没有唱秦腔的', { intent: 'find', words: '秦腔', place: '东河沿' }],
  ])('%s is looked for', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })

  it.each([
    ['我想学书发', { intent: 'find', words: '书法' }],
    ['太几拳礼拜三有没有', { intent: 'find', words: '太极', weekday: 3 }],
    ['附近有以诊吗', { intent: 'find', words: '义诊', near: true }],
    ['滴三个给我抱名', { intent: 'enrol', ordinal: 3 }],
    ['把葫芦四取肖了吧', { intent: 'cancel', words: '葫芦丝' }],
    ['光长舞下午三点办有没有', { intent: 'find', words: '广场舞', part: 'afternoon', time: '15:30' }],
    ['有没有智能手手机的课', { intent: 'find', words: '智能手机', kind: 'class' }],
  ])('%s is heard by its sound', (text, meant) => {
    expect(hearing(text)).toEqual(meant)
  })
})

describe('what is mine', () => {
  it.each([
    ['这个礼拜我有啥', 'week'],
    ['我这周排了几样', 'week'],
    ['给我看看这星期的安排', 'week'],
    ['今儿个我有啥事儿没', 'today'],
    ['我今天要干点啥', 'today'],
    ['我下一节课是什么时候', 'next'],
  ])('%s', (text, intent) => {
    expect(hearing(text).intent).toBe(intent)
  })

  it('is not what everybody has', () => {
    expect(hearing('这周有啥活动').intent).toBe('find')
    expect(hearing('今天我们社区有活动吗').intent).toBe('find')
    expect(hearing('我今天有空，有没有下棋的').intent).toBe('find')
  })
})

describe('a day and an hour', () => {
  it.each([
    ['今儿个', '2026-11-23'],
    ['后儿', '2026-11-25'],
    ['大后天', '2026-11-26'],
    ['这个礼拜三', '2026-11-25'],
    ['下礼拜三', '2026-12-02'],
    ['下下个星期天', '2026-12-13'],
    ['二十八号', '2026-11-28'],
    ['二号', '2026-12-02'],
    ['下个月五号', '2026-12-05'],
    ['十二月一号', '2026-12-01'],
    ['1月3号', '2027-01-03'],
    ['初一', '2026-12-09'],
    ['腊月二十三', '2027-01-30'],
    ['腊八', '2027-01-15'],
    ['正月十五', '2027-02-20'],
    ['除夕', '2027-02-05'],
    ['冬至', '2026-12-22'],
    ['元旦', '2027-01-01'],
    ['三天后', '2026-11-26'],
  ])('%s is %s', (day, date) => {
    expect(hearing(`${day}有啥课`)).toEqual({ intent: 'find', kind: 'class', date })
  })

  it.each([
    ['三点', { time: '15:00' }],
    ['两点半', { time: '14:30' }],
    ['上午九点一刻', { part: 'morning', time: '09:15' }],
    ['差五分三点', { time: '14:55' }],
    ['十点钟', { time: '10:00' }],
    ['15:30', { time: '15:30' }],
    ['晚上七点二十', { part: 'evening', time: '19:20' }],
    ['中午一点', { part: 'noon', time: '13:00' }],
    ['明早八点', { date: '2026-11-24', part: 'morning', time: '08:00' }],
  ])('%s', (said, meant) => {
    expect(hearing(`${said}有啥课`)).toEqual({ intent: 'find', kind: 'class', ...meant })
  })

  it('is not made of a little', () => {
    expect(hearing('有没有近一点的课')).toEqual({ intent: 'find', kind: 'class', near: true })
    expect(hearing('请问一下礼拜四有课没有').intent).not.toBe('unknown')
    expect(understand('请问一下礼拜四有没有书法', { today: saidOn }).slots).toEqual({
      words: '书法',
      weekday: 4,
    })
  })

  it('takes the value said last, or the one not refused', () => {
    expect(hearing('礼拜二，不对，礼拜三有没有书法')).toEqual({ intent: 'find', words: '书法', weekday: 3 })
    expect(hearing('不是周三，是周四的书法有没有')).toEqual({ intent: 'find', words: '书法', weekday: 4 })
    expect(hearing('书法有没有，不要上午的，要下午的')).toEqual({
      intent: 'find',
      words: '书法',
      part: 'afternoon',
    })
    expect(hearing('不是退书法，是退国画')).toEqual({ intent: 'cancel', words: '国画' })
  })
})

describe('a change', () => {
  it.each([
    '怎么报名',
    '报名要带什么',
    '报名费多少钱',
    '书法班能报名吗',
    '先不报，我再想想',
    '不报名，就问问书法在哪儿',
    '我还没想好报不报',
    '要是报了去不了咋办',
    '上次报的那个在哪儿',
    '让我闺女帮我报名',
    '报纸在哪儿看',
    '别给我报名',
    '我爱看报',
    '书法班报满了吗',
  ])('%s enrols nobody', text => {
    expect(['enrol', 'cancel']).not.toContain(hearing(text).intent)
  })

  it.each([
    '怎么取消',
    '取消了还能再报吗',
    '别取消',
    '不退，我还去呢',
    '要是不想去了咋退',
    '退休金到账没有',
    '退回上一步',
  ])('%s cancels nothing', text => {
    expect(['enrol', 'cancel']).not.toContain(hearing(text).intent)
  })
})

describe('whatever is said', () => {
  const pieces =
    '那个 嗯 我想 学 毛笔字 太极 礼拜三 下午 三点 报名 取消 不 不是 给 老伴 第二个 附近 有没有 吗 怎么 食堂 饭 ， 。 書 𠮷 15:30 x'
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 12 }).map(parts => parts.join('')),
  )
  const places = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 3 })

  it('gives a known intent and slots that hold', () => {
    fc.assert(
      fc.property(anything, places, (text, known) => {
        const { intent, slots, likely } = understand(text, { today: saidOn, places: known })
        expect(intents).toContain(intent)
        expect(likely === undefined).toBe(intent !== 'unknown')
        if (slots.date !== undefined) expect(isRealDate(slots.date)).toBe(true)
        if (slots.date !== undefined) expect(slots.weekday).toBeUndefined()
        if (slots.weekday !== undefined) expect([1, 2, 3, 4, 5, 6, 7]).toContain(slots.weekday)
        if (slots.time !== undefined) expect(slots.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
        if (slots.ordinal !== undefined) expect(slots.ordinal).not.toBe(0)
      }),
    )
  })

  it('means the same with fillers around it', () => {
    const sentences = [
      '后天下午有没有书法课',
      '第二个给我报上',
      '把太极退了',
      '订的餐我不吃了',
      '字太小了',
      '我报的在哪儿',
    ]
    const said = fc.constantFrom(...sentences)
    const before = fc.constantFrom('嗯，', '那个，', '哎呀，', '麻烦你，', '请问，', '嗯那个')
    const after = fc.constantFrom('', '啊', '，麻烦你了', '，谢谢')
    fc.assert(
      fc.property(said, before, after, (text, filler, end) => {
        expect(hearing(filler + text + end)).toEqual(hearing(text))
        expect(hearing(filler + filler + text)).toEqual(hearing(text))
      }),
    )
  })

  it('changes nothing without a word for it', () => {
    const harmless =
      '那个 嗯 我想 学 毛笔字 太极 礼拜三 下午 三点 不 不是 给 老伴 第二个 附近 有没有 吗 食堂 饭 天气 听 念 书 発 抬 跑 老板 我想推 推那个 ， 。'
    const text = fc.array(fc.constantFrom(...harmless.split(' ')), { maxLength: 12 })
    fc.assert(
      fc.property(text, parts => {
        expect(['enrol', 'cancel']).not.toContain(hearing(parts.join('')).intent)
      }),
    )
  })

  it('offers three likely things for what it does not understand', () => {
    expect(understand('今天冷不冷', { today: saidOn }).likely).toHaveLength(3)
  })
})
