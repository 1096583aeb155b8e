import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour, minute, shanghaiMoment } from '../../shared/dates.ts'
import { canOffer, chooseSlot, clashes, comingNext, decideEnrol, offerUntil, queueOrder } from './rules.ts'

const at = (time: string) => shanghaiMoment('2026-11-25') + Number(time.slice(0, 2)) * hour
const span = (from: string, to: string) => ({ start: at(from), end: at(to) })
const published = {
  state: 'published',
  roleExists: true,
  slotFound: true,
  lastEnd: at('16'),
  alreadyLive: false,
} as const

describe('clashing times', () => {
  it('names both sessions when they overlap', () => {
    const mine = { ...span('09', '11'), title: '书法' }
    const other = { ...span('10', '12'), title: '太极' }
    expect(clashes([mine], [other])).toEqual([{ mine, other, kind: 'overlap', minutesBetween: 0 }])
  })

  it('warns when there is no time to change place, and says how many minutes there are', () => {
    const later = { start: at('11') + 14 * minute, end: at('12') }
    expect(clashes([span('09', '11')], [later])).toMatchObject([{ kind: 'tight', minutesBetween: 14 }])
    expect(clashes([span('09', '11')], [span('11', '12')])).toMatchObject([{ minutesBetween: 0 }])
  })

  it('lets a quarter of an hour pass as enough', () => {
    expect(clashes([span('09', '11')], [{ start: at('11') + 15 * minute, end: at('12') }])).toEqual([])
  })

  it('does not count a cancelled session of either side', () => {
    const cancelled = { ...span('09', '11'), cancelled: true }
    expect(clashes([cancelled], [span('09', '11')])).toEqual([])
    expect(clashes([span('09', '11')], [cancelled])).toEqual([])
  })

  it('are the same whoever comes first', () => {
    const spans = fc
      .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 300 }))
      .map(([start, long]) => ({ start: start * minute, end: (start + long) * minute }))
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(clashes([a], [b]).map(clash => clash.kind)).toEqual(clashes([b], [a]).map(clash => clash.kind))
      }),
    )
  })
})

describe('a freed place', () => {
  it('is held until six in the evening of the third day', () => {
    expect(offerUntil(at('00'), at('00') + 30 * day)).toBe(shanghaiMoment('2026-11-28', 18 * 60))
    expect(offerUntil(at('23'), at('00') + 30 * day)).toBe(shanghaiMoment('2026-11-28', 18 * 60))
  })

  it('is never held past the start', () => {
    expect(offerUntil(at('08'), at('09') + 3 * day)).toBe(at('09') + 3 * day)
  })

  it('goes to the call list from 72 hours before the start', () => {
    expect(canOffer(at('09'), at('09') + 72 * hour)).toBe(false)
    expect(canOffer(at('09'), at('09') + 72 * hour + 1)).toBe(true)
  })

  it('always leaves the first in the queue at least two days to answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.integer({ min: 0, max: 60 * 24 * 60 }),
        (from, to) => {
          const now = at('00') + from * minute
          const start = now + to * minute
          if (canOffer(now, start)) expect(offerUntil(now, start) - now).toBeGreaterThan(2 * day)
        },
      ),
    )
  })
})

describe('an enrolment', () => {
  it('may ask for a seat until the last session it covers is over', () => {
    expect(decideEnrol(published, at('16') - 1)).toBe('ok')
    expect(decideEnrol(published, at('16'))).toBe('already_over')
  })

  it.each([
    ['no_such_role', { roleExists: false, slotFound: false }],
    ['no_such_session', { slotFound: false }],
    ['already_enrolled', { alreadyLive: true }],
    ['already_enrolled', { alreadyLive: true, state: 'finished' }],
    ['not_open', { state: 'draft' }],
    ['not_open', { state: 'closed' }],
    ['not_open', { lastEnd: undefined }],
    ['already_over', { state: 'finished' }],
    ['already_over', { state: 'archived' }],
  ] as const)('is refused as %s when %j', (code, facts) => {
    expect(decideEnrol({ ...published, ...facts }, at('09'))).toBe(code)
  })
})

describe('the place meant', () => {
  const series = { role: 'taker', id: 'series' } as const
  const helper = { role: 'giver', id: 'helper' } as const
  const first = { role: 'giver', session: 's1', id: 'first' } as const
  const second = { role: 'giver', session: 's2', id: 'second' } as const

  it('is a learner’s unless a helper’s is asked for', () => {
    expect(chooseSlot([helper, series], {}, []).slot).toBe(series)
    expect(chooseSlot([helper, series], { role: 'giver' }, []).slot).toBe(helper)
  })

  it('is a helper’s where only helpers are wanted', () => {
    expect(chooseSlot([first, second], {}, ['s2', 's1']).slot).toBe(second)
    expect(chooseSlot([first], { role: 'taker' }, ['s1'])).toEqual({ roleExists: false, slot: undefined })
  })

  it('is the shift named, and no other one instead', () => {
    expect(chooseSlot([first, second], { sessionId: 's1' }, ['s2']).slot).toBe(first)
    expect(chooseSlot([first, second], { sessionId: 's9' }, ['s2'])).toEqual({
      roleExists: true,
      slot: undefined,
    })
    expect(chooseSlot([series], { sessionId: 's1' }, ['s1']).slot).toBeUndefined()
  })

  it('is none when every shift is over', () => {
    expect(chooseSlot([first, second], {}, []).slot).toBeUndefined()
  })
})

describe('the waiting list', () => {
  const waiting = fc.record({
    rank: fc.integer({ min: 0, max: 2 }),
    askedAt: fc.integer({ min: 0, max: 3 }),
    id: fc.constantFrom('a', 'b', 'c'),
  })

  it('puts back first whoever took back a cancel, then who asked first', () => {
    const queue = [
      { rank: 1, askedAt: 2, id: 'b' },
      { rank: 1, askedAt: 2, id: 'a' },
      { rank: 1, askedAt: 1, id: 'c' },
      { rank: 0, askedAt: 9, id: 'd' },
    ]
    expect(queue.sort(queueOrder).map(each => each.id)).toEqual(['d', 'c', 'a', 'b'])
  })

  it('is one order for everybody', () => {
    fc.assert(
      fc.property(fc.array(waiting), queue => {
        expect([...queue].sort(queueOrder)).toEqual([...queue].reverse().sort(queueOrder))
      }),
    )
  })
})

describe('what comes next', () => {
  const held = (id: string, ...hours: [string, string][]) => ({
    id,
    status: 'enrolled' as const,
    sessions: hours.map(([from, to]) => ({
      startsAt: new Date(at(from)).toISOString(),
      endsAt: new Date(at(to)).toISOString(),
    })),
  })

  it('is each thing joined by its next session, today first', () => {
    const items = [held('b', ['33', '35']), held('a', ['08', '09'], ['15', '16']), held('c', ['09', '11'])]
    expect(comingNext(items, at('10')).map(({ enrolment, today }) => [enrolment.id, today])).toEqual([
      ['c', true],
      ['a', true],
      ['b', false],
    ])
  })

  it('leaves out what is over, cancelled or given back', () => {
    const cancelled = held('a', ['15', '16']).sessions.map(session => ({ ...session, cancelled: true }))
    const items = [
      held('a', ['08', '09']),
      { ...held('b'), sessions: cancelled },
      { ...held('c', ['15', '16']), status: 'cancelled' as const },
    ]
    expect(comingNext(items, at('10'))).toEqual([])
  })
})
