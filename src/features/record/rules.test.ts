import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursAndMinutes, nextStar, starHours, starsReached } from './rules.ts'

describe('service hours', () => {
  it('are rounded down, and the minutes are said beside them', () => {
    expect(hoursAndMinutes(119)).toEqual({ hours: 1, minutes: 59 })
    expect(hoursAndMinutes(0)).toEqual({ hours: 0, minutes: 0 })
  })

  it('are never more than was served', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), served => {
        const { hours, minutes } = hoursAndMinutes(served)
        expect(hours * 60 + minutes).toBe(served)
        expect(minutes).toBeLessThan(60)
      }),
    )
  })
})

describe('stars', () => {
  it('begin at a hundred full hours: one minute less is none', () => {
    expect(starsReached(100 * 60 - 1)).toBe(0)
    expect(starsReached(100 * 60)).toBe(1)
    expect(starHours.map(hours => starsReached(hours * 60))).toEqual([1, 2, 3, 4, 5])
  })

  it('say what is missing to the next', () => {
    expect(nextStar(99 * 60 + 59)).toEqual({ star: 1, hours: 100, minutesLeft: 1 })
    expect(nextStar(100 * 60)).toEqual({ star: 2, hours: 300, minutesLeft: 200 * 60 })
    expect(nextStar(1500 * 60)).toBeUndefined()
  })

  it('are reached exactly when what was missing has been served', () => {
    fc.assert(
      fc.property(fc.nat(1499 * 60), confirmed => {
        const next = nextStar(confirmed)
        expect(next && starsReached(confirmed + next.minutesLeft)).toBe(next?.star)
        expect(next && starsReached(confirmed + next.minutesLeft - 1)).toBe(next && next.star - 1)
      }),
    )
  })
})
