import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asksAfter, idleness, maskedName, readScanned, waitsFor } from './rules.ts'

describe('a name in the hall', () => {
  it.each([
    ['王秀英', '王*英'],
    ['李国', '李国'],
    ['欧阳震华', '欧*华'],
    ['古丽巴哈尔·阿不都热西提', '古*提'],
    ['', ''],
  ])('of %s is %s', (name, shown) => expect(maskedName(name)).toBe(shown))

  it('never says more than its ends', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: fc.constantFrom(...'王李张刘陈杨赵黄') }), name => {
        expect(maskedName(name)).toHaveLength(3)
      }),
    )
  })
})

describe('a tablet that nobody touches', () => {
  it('asks after a minute where somebody has shown who they are, waits, and then puts everything away', () => {
    expect(idleness(asksAfter.own - 1, 'own')).toBe('in use')
    expect(idleness(asksAfter.own, 'own')).toBe('asking')
    expect(idleness(asksAfter.own + waitsFor - 1, 'own')).toBe('asking')
    expect(idleness(asksAfter.own + waitsFor, 'own')).toBe('over')
  })

  it('leaves a reader more time, and its first page alone', () => {
    expect(idleness(asksAfter.own, 'public')).toBe('in use')
    expect(idleness(asksAfter.public, 'public')).toBe('asking')
    expect(idleness(Number.MAX_SAFE_INTEGER, 'home')).toBe('in use')
  })

  it('warns at least 20 s before (ACCESS.md)', () => expect(waitsFor).toBeGreaterThanOrEqual(20_000))
})

test.each([
  ['https://yinling.example/card#AbCdEfGhIjKlMnOpQrStUv', { by: 'card', token: 'AbCdEfGhIjKlMnOpQrStUv' }],
  // A Chinese keyboard makes # full-width.
  ['https://yinling.example/card＃AbCdEfGhIjKlMnOpQrStUv ', { by: 'card', token: 'AbCdEfGhIjKlMnOpQrStUv' }],
  ['10000016', { by: 'number', number: '10000016' }],
  ['1000 0016', { by: 'number', number: '10000016' }],
  ['１００００016', { by: 'number', number: '10000016' }],
  ['https://yinling.example/at/620702001001', undefined],
  ['6901234567892', undefined],
  ['', undefined],
])('what was scanned: %s', (text, read) => expect(readScanned(text)).toEqual(read))
