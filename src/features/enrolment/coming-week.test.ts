import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hour, shanghaiMoment } from '../../shared/dates.ts'
import type { EnrolmentStatus } from './contract.ts'
import { comingWeek } from './rules.ts'

describe('the coming week', () => {
  const iso = (date: string, hours: number) => new Date(shanghaiMoment(date, hours * 60)).toISOString()
  const held = (date: string, from: number, to: number, cancelled = false) => ({
    startsAt: iso(date, from),
    endsAt: iso(date, to),
    cancelled,
  })
  const joined = (id: string, sessions: ReturnType<typeof held>[], status: EnrolmentStatus = 'enrolled') => ({
    id,
    status,
    sessions,
  })
  const now = shanghaiMoment('2026-11-25', 10 * 60)
  const days = (...mine: ReturnType<typeof joined>[]) =>
    comingWeek(mine, now).map(({ date, turns }) => [date, ...turns.map(turn => turn.enrolment.id)])

  it('has seven days, today included, each with what is on it, the earliest first', () => {
    const dance = joined('dance', [held('2026-11-26', 19, 20), held('2026-12-01', 19, 20)])
    const brush = joined('brush', [held('2026-11-26', 9, 11), held('2026-12-02', 9, 11)])
    expect(days(dance, brush)).toEqual([
      ['2026-11-26', 'brush', 'dance'],
      ['2026-12-01', 'dance'],
    ])
  })

  it('leaves out what is over and what I gave back, and keeps what is on just now', () => {
    const early = joined('early', [held('2026-11-25', 8, 9)])
    const running = joined('running', [held('2026-11-25', 9, 11)])
    const returned = joined('returned', [held('2026-11-26', 9, 11)], 'cancelled')
    expect(days(early, running, returned)).toEqual([['2026-11-25', 'running']])
  })

  it('keeps a session that was called off, so that nobody goes there for nothing', () => {
    const [thursday] = comingWeek([joined('tea', [held('2026-11-26', 9, 11, true)])], now)
    expect(thursday?.turns[0]?.cancelled).toBe(true)
  })

  it('tells each session that comes exactly once, in order, and none of another week', () => {
    const session = fc
      .tuple(fc.integer({ min: -48, max: 240 }), fc.integer({ min: 1, max: 30 }))
      .map(([from, long]) => ({
        startsAt: new Date(now + from * hour).toISOString(),
        endsAt: new Date(now + (from + long) * hour).toISOString(),
      }))
    fc.assert(
      fc.property(fc.array(fc.array(session, { maxLength: 4 }), { maxLength: 4 }), lists => {
        const mine = lists.map((sessions, at) => ({ id: `${at}`, status: 'enrolled' as const, sessions }))
        const week = comingWeek(mine, now)
        const starts = week.flatMap(({ turns }) => turns.map(({ start }) => start))
        const last = shanghaiMoment('2026-12-02')
        const coming = mine.flatMap(({ sessions }) =>
          sessions.filter(({ startsAt, endsAt }) => Date.parse(endsAt) > now && Date.parse(startsAt) < last),
        )
        expect(starts).toHaveLength(coming.length)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        expect(new Set(week.map(({ date }) => date)).size).toBe(week.length)
      }),
    )
  })
})
