import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ancestorsOf,
  countyOf,
  getDivisionCode,
  isDivisionCode,
  isWithin,
  levelOf,
  parentOf,
  relation,
} from './division-code.ts'

const community = getDivisionCode('620702001001')
const code = fc
  .constantFrom(2, 4, 6, 9, 12)
  .chain(digits => fc.stringMatching(new RegExp(`^[1-9][0-9]{${digits - 1}}$`)))
  .map(getDivisionCode)

describe('division codes', () => {
  it('tell their level by their digits', () => {
    const levels = ['62', '6207', '620702', '620702001', '620702001001'].map(getDivisionCode).map(levelOf)
    expect(levels).toEqual(['province', 'city', 'county', 'street', 'community'])
  })

  it.each([
    '',
    '6',
    '620',
    '62070',
    '6207020',
    '62070200100',
    '6207020010011',
    '０６',
    '6207a2',
    ' 62',
    '02',
  ])('refuse a text that is no code: %j', text => {
    expect(isDivisionCode(text)).toBe(false)
    expect(() => getDivisionCode(text)).toThrow(RangeError)
  })

  it('name the places above, province first', () => {
    expect(ancestorsOf(community)).toEqual(['62', '6207', '620702', '620702001'])
    expect(ancestorsOf(getDivisionCode('62'))).toEqual([])
    expect(parentOf(community)).toBe('620702001')
    expect(parentOf(getDivisionCode('62'))).toBeUndefined()
  })

  it('know their county, and that a city has no single one', () => {
    expect(countyOf(community)).toBe('620702')
    expect(countyOf(getDivisionCode('620702'))).toBe('620702')
    expect(countyOf(getDivisionCode('6207'))).toBeUndefined()
  })

  it('say how near two neighbours live', () => {
    expect(relation(community, community)).toBe('same-community')
    expect(relation(community, getDivisionCode('620702001002'))).toBe('same-street')
    expect(relation(community, getDivisionCode('620702001'))).toBe('same-street')
    expect(relation(community, getDivisionCode('620702002001'))).toBe('same-county')
    expect(relation(community, getDivisionCode('620724100001'))).toBe('other')
    expect(relation(getDivisionCode('6207'), getDivisionCode('6207'))).toBe('other')
  })

  it('lie within each of their ancestors, and nearness is the same both ways', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(ancestorsOf(a).every(above => isWithin(a, above))).toBe(true)
        expect(relation(a, b)).toBe(relation(b, a))
      }),
    )
  })
})
