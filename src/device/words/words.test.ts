import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { lunarDate } from '../../shared/calendar/statutory.ts'
import { addDays, shanghaiMoment } from '../../shared/dates.ts'
import { lunarDayOf } from '../../shared/lunar-day.ts'
import { clockRangeWords, clockWords, durationWords, greetingWords } from './clock-words.ts'
import { dateWords, dayChoiceWords, momentWords, nearDayWords, seenWords } from './day-words.ts'
import { lunarWords } from './lunar-words.ts'
import { feeWords, strengthWords } from './opening-words.ts'
import { fullPlaceWords, nearnessWords, whereWords } from './place-words.ts'
import { exactSeatsWords, seatsWords } from './seats-words.ts'
import en from './texts/en.json'
import zh from './texts/zh-CN.json'
import { fullWhenWords, sessionWords, type WhenParts, whenWords } from './when-words.ts'
import type { Words } from './words.ts'

const texts = i18next.createInstance()
let t: Words
let tEn: Words
beforeAll(async () => {
  await texts.init({ lng: 'zh-CN', fallbackLng: 'zh-CN', ns: ['words'], resources: {} })
  texts.addResourceBundle('zh-CN', 'words', zh)
  texts.addResourceBundle('en', 'words', en)
  t = texts.getFixedT('zh-CN', 'words')
  tEn = texts.getFixedT('en', 'words')
})

/** Wednesday 25 November 2026, 9 in the morning. */
const now = shanghaiMoment('2026-11-25', 9 * 60)
const weekly: WhenParts = {
  type: 'weekly',
  date: '2026-12-02',
  weekday: 3,
  startMinutes: 540,
  endMinutes: 630,
  count: 6,
}
const once: WhenParts = {
  type: 'once',
  date: '2026-11-28',
  weekday: 6,
  startMinutes: 840,
  endMinutes: 960,
  count: 1,
}

describe('the clock', () => {
  test.each([
    [0, '凌晨0点'],
    [390, '早上6点半'],
    [540, '上午9点'],
    [720, '中午12点'],
    [785, '下午1点05分'],
    [1170, '晚上7点半'],
  ])('%i minutes after midnight is said as %s', (minutes, words) => {
    expect(clockWords(t, minutes)).toBe(words)
  })

  test('the part of the day is said once when both ends lie in it', () => {
    expect(clockRangeWords(t, 540, 630)).toBe('上午9点到10点半')
    expect(clockRangeWords(t, 480, 720)).toBe('上午8点到12点')
    expect(clockRangeWords(t, 660, 780)).toBe('上午11点到下午1点')
    expect(clockRangeWords(tEn, 540, 630)).toBe('9 am to 10:30')
  })

  test('a greeting goes by the hour in Shanghai, wherever the phone thinks it is', () => {
    expect(greetingWords(t, now)).toBe('上午好')
    expect(greetingWords(t, shanghaiMoment('2026-11-25', 19 * 60))).toBe('晚上好')
  })

  test('lengths are said as a neighbour says them', () => {
    expect([30, 45, 60, 90, 120, 80].map(minutes => durationWords(t, minutes))).toEqual([
      '半小时',
      '45分钟',
      '1小时',
      '1个半小时',
      '2小时',
      '1小时20分钟',
    ])
  })
})

describe('days', () => {
  test('a date carries its weekday, and its year only where it could be mistaken', () => {
    expect(dateWords(t, '2026-11-28', now)).toBe('11月28日 星期六')
    expect(dateWords(t, '2027-01-09', now)).toBe('1月9日 星期六')
    expect(dateWords(t, '2025-03-01', now)).toBe('2025年3月1日 星期六')
    expect(dateWords(tEn, '2026-11-28', now)).toBe('Saturday 28 November')
  })

  test('the days around today have their own words', () => {
    const days = [-2, -1, 0, 1, 2, 3].map(days => nearDayWords(t, addDays('2026-11-25', days), now))
    expect(days).toEqual([undefined, '昨天', '今天', '明天', '后天', undefined])
    expect(dayChoiceWords(t, '2026-11-25', now)).toBe('今天 11月25日 星期三')
  })

  test('what comes from memory says since when', () => {
    expect(momentWords(t, now - 18 * 3_600_000, now)).toBe('昨天 下午3点')
    expect(seenWords(t, now - 18 * 3_600_000, now)).toBe('这是昨天 下午3点看到的，现在没有网')
  })
})

describe('when it is', () => {
  test('a card says the pattern, the one date or the next of several', () => {
    expect(whenWords(t, weekly, now)).toBe('每周三 上午9点到10点半')
    expect(whenWords(t, once, now)).toBe('11月28日 星期六 下午2点')
    expect(whenWords(t, { ...once, date: '2026-11-25' }, now)).toBe('今天 下午2点')
    expect(whenWords(t, { ...once, type: 'several', count: 4 }, now)).toBe(
      '11月28日 星期六 下午2点，后面还有3次',
    )
  })

  test('the page of an opening says since when, until when and how many are left', () => {
    expect(fullWhenWords(t, weekly, now)).toBe('每周三 上午9点到10点半，12月2日起，还有6次')
    expect(fullWhenWords(t, once, now)).toBe('11月28日 星期六 下午2点到4点')
  })

  test('a cancelled session says so', () => {
    const start = shanghaiMoment('2026-12-02', 540)
    const session = { start, end: start + 90 * 60_000 }
    expect(sessionWords(t, session, now)).toBe('12月2日 星期三 上午9点到10点半')
    expect(sessionWords(t, { ...session, cancelled: true }, now)).toBe(
      '12月2日 星期三 上午9点到10点半，取消了',
    )
  })
})

describe('the lunar date', () => {
  test('is right on every day from 2026 to 2030, the disputed month of 2027 included', () => {
    for (let date = '2026-01-01'; date <= '2030-12-31'; date = addDays(date, 1)) {
      const { month, day, leap } = lunarDate(date)
      expect({ date, ...lunarDayOf(date) }).toEqual({ date, month, day, leap })
    }
  })

  test('is said as calendars print it', () => {
    expect(lunarWords(t, '2026-11-25')).toBe('农历十月十七')
    expect(lunarWords(t, '2027-02-06')).toBe('农历正月初一')
    expect(lunarWords(t, '2028-06-23')).toBe('农历闰五月初一')
  })

  test('is left out beyond the table rather than guessed', () => {
    expect(lunarWords(t, '2025-12-19')).toBeUndefined()
    expect(lunarWords(t, '2031-02-21')).toBeUndefined()
  })
})

describe('where it is', () => {
  const site = { type: 'site', name: '骥千里服务站' } as const

  test('without a location, nearness is the shared community, street or county', () => {
    expect(whereWords(t, site, { relation: 'same-community' })).toBe('本社区 · 骥千里服务站')
    expect(whereWords(t, site, { relation: 'other' })).toBe('骥千里服务站')
  })

  test('with a location it is the way on foot, or how far', () => {
    expect(nearnessWords(t, { relation: 'same-street', distance: 400, walkMinutes: 8 })).toBe('走路约8分钟')
    expect(nearnessWords(t, { relation: 'other', distance: 12_300 })).toBe('约12公里')
  })

  test("somebody's home is never more than a street", () => {
    expect(fullPlaceWords(t, { type: 'private', name: '东街街道' }, '东街1号')).toBe(
      '东街街道，到人家家里去，具体地方报上名再说',
    )
    expect(fullPlaceWords(t, site, '东街1号')).toBe('骥千里服务站，东街1号')
  })
})

describe('seats', () => {
  test.each([
    [{ capacity: 30, taken: 24, waiting: 0 }, '还有6个位子', '还要6个人', '30个位子，还有6个'],
    [
      { capacity: 30, taken: 30, waiting: 0 },
      '已满，可以排队',
      '人手够了，可以排队',
      '30个位子，已满，可以排队',
    ],
    [
      { capacity: 30, taken: 29, waiting: 2 },
      '已满，可以排队，前面2人',
      '人手够了，可以排队，前面2人',
      '30个位子，已满，可以排队，前面2人',
    ],
  ])('%o', (seats, taker, giver, exact) => {
    expect(seatsWords(t, seats, 'taker')).toBe(taker)
    expect(seatsWords(t, seats, 'giver')).toBe(giver)
    expect(exactSeatsWords(t, seats, 'taker')).toBe(exact)
  })

  test('money and effort are said plainly', () => {
    expect([0, 500, 250].map(fen => feeWords(t, fen))).toEqual(['免费', '5元', '2.5元'])
    expect([1, 2, 3].map(strength => strengthWords(t, strength))).toEqual([
      '不累，坐着',
      '要站着走动',
      '有些累',
    ])
  })
})
