import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDay, maskedName, mayLastUntil, spans } from './rules.ts'

const now = Date.parse('2026-11-23T08:00:00+08:00')

describe('how long help may last', () => {
  it.each([
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2027-11-23', true],
    ['2027-11-24', false],
  ])('until %s: %s', (until, may) => {
    expect(mayLastUntil(until, now)).toBe(may)
  })

  it('every span that is offered may be asked for, at any moment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spans), fc.integer({ min: 0, max: 4e12 }), (span, moment) => {
        expect(mayLastUntil(lastDay(span, moment), moment)).toBe(true)
      }),
    )
  })
})

describe('the name of somebody who has not said yes', () => {
  it.each([
    ['王秀兰', '王*兰'],
    ['李静', '李*'],
    ['欧阳春花', '欧**花'],
    ['𠮷田', '𠮷*'],
    ['王', '*'],
    ['', '*'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskedName(name)).toBe(shown)
  })
})
