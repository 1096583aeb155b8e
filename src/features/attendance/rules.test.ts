import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hour, minute } from '../../shared/dates.ts'
import type { AttendanceFact } from './contract.ts'
import {
  attendanceOf,
  codeWindow,
  decideAttend,
  momentOf,
  mostBehind,
  openness,
  renewalDelay,
  unionOf,
} from './rules.ts'

const nine = Date.parse('2026-11-24T09:00:00+08:00')
const iso = (at: number) => new Date(at).toISOString()
const fact = (kind: AttendanceFact['kind'], minutes: number): AttendanceFact => ({
  id: `${kind} ${minutes}`,
  kind,
  at: iso(nine + minutes * minute),
})

const anyFact = fc
  .tuple(fc.constantFrom('check_in', 'check_out', 'excused'), fc.integer({ min: -60, max: 200 }))
  .map(([kind, minutes]) => fact(kind as AttendanceFact['kind'], minutes))
const anyFacts = fc.array(anyFact, { maxLength: 8 })

describe('how a person stands at a session', () => {
  it('is the same in whatever order the same facts come, and however often', () => {
    const mixed = anyFacts.chain(facts =>
      fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(facts, { minLength: facts.length }),
        fc.subarray(facts),
      ),
    )
    fc.assert(
      fc.property(mixed, ([facts, shuffled, again]) => {
        expect(attendanceOf([...shuffled, ...again])).toEqual(attendanceOf(facts))
      }),
    )
  })

  it('is from the first 签到 on, whatever else there is', () => {
    fc.assert(
      fc.property(anyFacts, facts => {
        const ins = facts.filter(each => each.kind === 'check_in').map(each => Date.parse(each.at))
        const attendance = attendanceOf(facts)
        if (ins.length > 0) expect(attendance).toMatchObject({ state: 'here', from: Math.min(...ins) })
        else expect(attendance.state).not.toBe('here')
      }),
    )
  })

  it.each([
    ['nothing', [], { state: 'expected' }],
    ['in', [fact('check_in', -5)], { state: 'here', from: nine - 5 * minute }],
    [
      'in and out',
      [fact('check_out', 90), fact('check_in', -5)],
      { state: 'here', from: nine - 5 * minute, to: nine + 90 * minute },
    ],
    [
      'in, out, in again',
      [fact('check_in', 0), fact('check_out', 20), fact('check_in', 30)],
      { state: 'here', from: nine },
    ],
    [
      'out twice',
      [fact('check_in', 0), fact('check_out', 20), fact('check_out', 88)],
      { state: 'here', from: nine, to: nine + 88 * minute },
    ],
    ['out without in', [fact('check_out', 88)], { state: 'left', to: nine + 88 * minute }],
    ['excused', [fact('excused', -300)], { state: 'excused' }],
    [
      'excused, but came',
      [fact('excused', -300), fact('check_in', 3)],
      { state: 'here', from: nine + 3 * minute },
    ],
  ])('%s', (_, facts, state) => {
    expect(attendanceOf(facts)).toEqual(state)
  })

  it('counts a fact once that is known from two sides, and believes the later telling', () => {
    const mine = fact('check_in', 0)
    const theirs = { ...mine, at: iso(nine + minute) }
    expect(unionOf([mine], [theirs, fact('check_out', 9)])).toEqual([theirs, fact('check_out', 9)])
  })
})

describe('whether somebody may sign in or out', () => {
  const facts = { start: nine, end: nine + 90 * minute, cancelled: false, enrolled: true, present: true }

  it.each([
    [-61, 'too_early'],
    [-60, 'ok'],
    [0, 'ok'],
    [90 + 12 * 60, 'ok'],
    [90 + 12 * 60 + 1, 'attendance_over'],
  ])('%i minutes after the start: %s', (minutes, decision) => {
    expect(decideAttend(facts, nine + minutes * minute)).toBe(decision)
  })

  it.each([
    [{ present: false }, 'not_at_site'],
    [{ enrolled: false }, 'not_enrolled'],
    [{ cancelled: true }, 'session_off'],
    [{ cancelled: true, enrolled: false, present: false }, 'session_off'],
    [{ enrolled: false, present: false }, 'not_enrolled'],
  ])('%o: %s', (part, decision) => {
    expect(decideAttend({ ...facts, ...part }, nine)).toBe(decision)
  })

  it('agrees with what the screen says of the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3 * 60, max: 20 * 60 }), minutes => {
        const at = nine + minutes * minute
        expect(openness(facts, at) === 'open').toBe(decideAttend(facts, at) === 'ok')
      }),
    )
  })
})

describe('when an act happened', () => {
  it('is what the device says, by a clock that was mended', () => {
    expect(momentOf({ madeAt: iso(nine) }, nine + 2 * minute)).toBe(nine)
    expect(momentOf({ madeAt: iso(nine + hour), offsetMs: hour }, nine + minute)).toBe(nine)
    expect(momentOf(undefined, nine)).toBe(nine)
  })

  it('is never in the future and never further back than may be', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2e9, max: 2e9 }),
        fc.integer({ min: -4e9, max: 4e9 }),
        (off, offsetMs) => {
          const at = momentOf({ madeAt: iso(nine + off), offsetMs }, nine)
          expect(at).toBeLessThanOrEqual(nine)
          expect(at).toBeGreaterThanOrEqual(nine - mostBehind)
        },
      ),
    )
  })
})

describe('the next code', () => {
  it('is asked for when the present one is over', () => {
    expect(renewalDelay(iso(nine + 20_000), nine)).toBe(20_000)
  })

  it.each([-hour, -1, 0, 5 * minute])(
    'neither hurries nor sleeps with a clock that is %i ms wrong',
    wrong => {
      const delay = renewalDelay(iso(nine + wrong), nine)
      expect(delay).toBeGreaterThanOrEqual(codeWindow / 2)
      expect(delay).toBeLessThanOrEqual(codeWindow)
    },
  )
})
