import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StaffRight } from '../../shared/staff-right.ts'
import { inFours, mayAppoint, passphraseWeakness, plainPassphrase } from './rules.ts'

describe('a passphrase', () => {
  it.each([
    ['', 'short'],
    ['          a         ', 'short'],
    ['elevenchars', 'short'],
    ['woaini1314520', 'common'],
    ['woaini5201314', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['1QAZ2wsx!@#$', 'common'],
    ['Password123456', 'common'],
    ['passw0rd2026!!', 'common'],
    ['admin888admin888', 'common'],
    ['aaaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['银龄同行银龄同行银龄同行', 'common'],
    ['yinlingtongxing2026', 'common'],
    ['qwertyuiopasdf', 'common'],
    ['zyxwvutsrqpo', 'common'],
    ['987654321098', 'common'],
    ['123456789012', 'common'],
    ['gansuzhangye1998', 'common'],
    ['好好学习天天向上2026年1月', 'common'],
    ['ｗｏａｉｎｉ１３１４５２０', 'common'],
  ])('%s is %s', (typed, weakness) => {
    expect(passphraseWeakness(typed)).toBe(weakness)
  })

  it.each([
    'correct horse battery staple',
    '门口老槐树下有三只花猫在睡',
    '583920174658',
    'Ganquan-xiang-7-tanghulu',
  ])('%s will do', typed => expect(passphraseWeakness(typed)).toBeUndefined())

  it('is not made of one’s own card, phone or name, with or without what everybody adds', () => {
    const own = ['10000016', '13812345678', '张伟霞', 'zhangweixia']
    for (const typed of [
      'zhangweixia2026',
      '13812345678123',
      '10000016-10000016',
      '张伟霞张伟霞张伟霞张伟霞',
      'ZhangWeixia520',
    ])
      expect(passphraseWeakness(typed, own), typed).toBeDefined()
    expect(passphraseWeakness('zhangweixia sings at dusk', own)).toBeUndefined()
  })

  it('counts the same however it is typed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), typed => {
        expect(plainPassphrase(` ${typed}　`)).toBe(plainPassphrase(typed))
        expect(passphraseWeakness(`\t${typed} `)).toBe(passphraseWeakness(typed))
      }),
    )
  })

  it('under 12 characters never will do, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 11 }), typed => {
        fc.pre([...plainPassphrase(typed)].length < 12)
        expect(passphraseWeakness(typed)).toBe('short')
      }),
    )
  })

  it('of one piece said again and again never will do', () => {
    const piece = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(piece, text => {
        expect(passphraseWeakness(text.repeat(30))).toBe('common')
      }),
    )
  })
})

describe('appointing', () => {
  const site = '620702-01930000-0000-7000-8000-000000000009'
  const staff: StaffRight = { role: 'staff', site }
  const others: StaffRight[] = [
    { role: 'coordinator', division: '620702' },
    { role: 'auditor', division: '620702' },
    { role: 'administrator' },
  ]

  it('is an administrator’s, of everybody everywhere', () => {
    for (const wanted of [staff, ...others])
      expect(mayAppoint([{ role: 'administrator' }], wanted, undefined)).toBe(true)
  })

  it('is a coordinator’s within the division, of staff alone', () => {
    for (const division of ['62', '6207', '620702']) {
      expect(mayAppoint([{ role: 'coordinator', division }], staff, '620702001')).toBe(true)
      for (const wanted of others)
        expect(mayAppoint([{ role: 'coordinator', division }], wanted, '620702')).toBe(false)
    }
    for (const division of ['620721', '63', '620702002'])
      expect(mayAppoint([{ role: 'coordinator', division }], staff, '620702001')).toBe(false)
    expect(mayAppoint([{ role: 'coordinator', division: '62' }], staff, undefined)).toBe(false)
  })

  it('is nobody else’s', () => {
    for (const wanted of [staff, ...others])
      for (const rights of [[], [staff], [{ role: 'auditor', division: '62' } as const]])
        expect(mayAppoint(rights, wanted, '620702')).toBe(false)
  })
})

it('a secret is written in groups of four', () => {
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  expect(inFours('ABCD')).toBe('ABCD')
})
