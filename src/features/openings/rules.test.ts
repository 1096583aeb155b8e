import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minute, shanghaiDate, shanghaiMoment, shanghaiParts } from '../../shared/dates.ts'
import {
  distance,
  distanceTo,
  isWeekly,
  nearness,
  nextSession,
  sessionsLeft,
  walkMinutes,
  whenParts,
} from './rules.ts'

const now = shanghaiMoment('2026-11-25', 10 * 60)
const session = (date: string, fromHour: number, minutes = 90, ...cancelled: 1[]) => [
  shanghaiMoment(date, fromHour * 60) / minute,
  minutes,
  ...cancelled,
]
const home = '620702001001'

describe('the next session', () => {
  it('is the one that is going on, until it is over', () => {
    const going = session('2026-11-25', 9, 61)
    expect(nextSession([session('2026-11-26', 9), going], now)).toBe(going)
    expect(nextSession([going], now + minute)).toBeUndefined()
  })

  it('is never a cancelled one', () => {
    const sessions = [session('2026-11-26', 9, 60, 1), session('2026-11-27', 9)]
    expect(nextSession(sessions, now)).toBe(sessions[1])
    expect(sessionsLeft(sessions, now)).toBe(1)
  })
})

describe('when it is', () => {
  it('is said as a date for one session', () => {
    expect(whenParts(session('2026-11-25', 9), 1, true)).toEqual({
      type: 'once',
      date: '2026-11-25',
      weekday: 3,
      startMinutes: 540,
      endMinutes: 630,
      count: 1,
    })
  })

  it('is said as every week, or as the first of several', () => {
    expect(whenParts(session('2026-11-25', 9), 8, true)).toMatchObject({ type: 'weekly', count: 8 })
    expect(whenParts(session('2026-11-25', 9), 3, false)).toMatchObject({ type: 'several', count: 3 })
  })

  it('keeps the date of the start when it runs past midnight', () => {
    expect(whenParts(session('2026-12-31', 23), 1, false)).toMatchObject({
      date: '2026-12-31',
      endMinutes: 24 * 60 + 30,
    })
  })

  it('agrees with the calendar on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), start => {
        const parts = shanghaiParts(start * minute)
        expect(whenParts([start, 60], 1, false)).toMatchObject({
          date: shanghaiDate(start * minute),
          weekday: parts.weekday,
          startMinutes: parts.hour * 60 + parts.minute,
        })
      }),
    )
  })

  it('is weekly when weekday, time and length never change, with holidays skipped', () => {
    const monday = session('2026-11-23', 9)
    expect(isWeekly([monday, session('2026-12-07', 9), session('2026-12-14', 9)])).toBe(true)
    expect(isWeekly([monday, session('2026-12-01', 9)])).toBe(false)
    expect(isWeekly([monday, session('2026-11-30', 10)])).toBe(false)
    expect(isWeekly([monday, session('2026-11-30', 9, 60)])).toBe(false)
    expect(isWeekly([monday])).toBe(false)
  })
})

describe('how far it is', () => {
  it('is metres as the crow flies', () => {
    expect(distance({ lat: 38.9, lng: 100.4 }, { lat: 38.91, lng: 100.4 })).toBeCloseTo(1112, 0)
    expect(distance({ lat: 0, lng: 179.999 }, { lat: 0, lng: -179.999 })).toBeCloseTo(222, 0)
  })

  it('is the same both ways, and nothing to where one stands', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distance(a, a)).toBe(0)
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 3)
        expect(distance(a, b)).toBeLessThan(20_016_000)
      }),
    )
  })

  it('is not said from a coordinate of another system, which is up to 560 m off', () => {
    const place = { division: home, lat: 38.9, lng: 100.4 }
    const here = { lat: 38.9, lng: 100.4 }
    expect(distanceTo({ ...place, crs: 'WGS84' }, here)).toBe(0)
    expect(distanceTo({ ...place, crs: 'GCJ02' }, here)).toBeUndefined()
    expect(distanceTo({ division: home }, here)).toBeUndefined()
    expect(distanceTo(place, undefined)).toBeUndefined()
  })

  it('is about eight minutes for four hundred metres, at least one, and unsaid beyond an hour', () => {
    expect(walkMinutes(400)).toBe(8)
    expect(walkMinutes(0)).toBe(1)
    expect(walkMinutes(3090)).toBe(60)
    expect(walkMinutes(3200)).toBeUndefined()
  })
})

describe('what is near', () => {
  it('is told by the community, or not at all while none is chosen', () => {
    expect(nearness(home, home)).toBe('same-community')
    expect(nearness('620702001', home)).toBe('same-street')
    expect(nearness(home, '620702')).toBe('same-county')
    expect(nearness(home, undefined)).toBe('other')
    expect(nearness('', home)).toBe('other')
  })
})
