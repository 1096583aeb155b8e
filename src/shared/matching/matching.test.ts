import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, matchRank, searchable } from './matching.ts'

const calligraphy = searchable('书法入门班', ['甘泉社区骥千里服务站', '王老师'], 'sfrmb gqsqjqlfwz wls')
const anyText = fc.string({ unit: 'binary' })
const title = fc.string({
  unit: fc.constantFrom(...'书法入门班太极八段锦智能手机摄影書畫ＡBc5·（）'),
  minLength: 2,
})

describe('searching on the device', () => {
  it.each([
    '书法',
    '書法',
    '法入',
    '书',
    '入门班',
    '甘泉 书法',
    '王老师',
    'sfrm',
    'SFRM',
    'ｓｆ',
    'gqsq',
    '',
    ' ！',
  ])('finds the calligraphy class by %j', query => {
    expect(matches(query, calligraphy)).toBe(true)
    expect(matchRank(query, calligraphy)).toBeDefined()
  })

  it.each(['太极', '书法 太极', '班甘', '师书', 's', 'bgq', 'sf tj', '12', '书法x'])(
    'does not find it by %j',
    query => {
      expect(matches(query, calligraphy)).toBe(false)
      expect(matchRank(query, calligraphy)).toBeUndefined()
    },
  )

  it('puts a title that begins so first, then the title, then place and leader', () => {
    const rank = (query: string) => matchRank(query, calligraphy)
    expect(['书法', 'sfrm', '入门', 'rm', '甘泉', 'wls', '书法 甘泉'].map(rank)).toEqual([
      0, 0, 1, 1, 2, 2, 2,
    ])
  })

  it('finds a title by any two or more neighbouring characters of it', () => {
    fc.assert(
      fc.property(title, fc.nat(99), fc.integer({ min: 2, max: 9 }), (text, from, length) => {
        const start = from % (text.length - 1)
        const part = text.slice(start, start + length)
        const entry = searchable(text, [])
        expect(matches(part, entry)).toBe(true)
        expect([0, 1]).toContain(matchRank(part, entry))
      }),
    )
  })

  it('never throws, whatever was typed or written, and ranks exactly what it finds', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (query, text, rest, initials) => {
        const entry = searchable(text, [rest], initials)
        expect(matchRank(query, entry) !== undefined).toBe(matches(query, entry))
      }),
    )
  })
})
