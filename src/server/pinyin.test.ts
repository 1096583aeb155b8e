import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinyinInitials } from './pinyin.ts'

describe('pinyin initials', () => {
  it.each([
    ['书法入门', 'sfrm'],
    ['重庆', 'cq'],
    ['银行', 'yh'],
    ['长城街道', 'ccjd'],
    ['长者食堂', 'zzst'],
    ['音乐欣赏', 'yyxs'],
    ['快乐舞蹈', 'klwd'],
    ['太极拳（第２期）', 'tjqd2q'],
    ['K歌A班', 'kgab'],
    ['绿化', 'lh'],
    ['二胡', 'eh'],
    ['', ''],
    ['！…', ''],
  ])('of %s are %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials)
  })

  it('are letters and digits only, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(pinyinInitials(text)).toMatch(/^[a-z0-9]*$/)
      }),
    )
  })
})
