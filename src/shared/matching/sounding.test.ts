import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchable } from './matching.ts'
import { soundNear } from './near-sounds.ts'
import { soundGrams, soundsLike, wordSoundGrams } from './sounding.ts'
import { foldSyllable, readings, syllablesOf, typedSyllables } from './sounds.ts'

const calligraphy = searchable('书法入门班', ['甘泉社区', '骥千里服务站'], 'sfrmb')
const anyText = fc.string({ unit: 'binary' })
const han = fc.string({
  unit: fc.constantFrom(...'书法入门班太极八段锦智能手机摄影国画合唱团'),
  minLength: 2,
  maxLength: 8,
})

describe('the sound of a character', () => {
  it.each([
    ['书', ['su']],
    ['知', ['zi']],
    ['农', ['non']],
    ['六', ['niu', 'nu']],
    ['法', ['ha']],
    ['花', ['ha']],
    ['湖', ['hu']],
    ['女', ['nu']],
    ['长', ['can', 'zan']],
    ['骥', ['ji']],
    ['筝', ['zen']],
    ['A', []],
  ])('%s is %j', (character, syllables) => {
    expect(syllablesOf(character)).toEqual(syllables)
  })

  it('is the same to every accent', () => {
    const alike: [string, string][] = [
      ['zhang', 'zan'],
      ['lan', 'nan'],
      ['fei', 'hei'],
      ['hui', 'fei'],
      ['hun', 'fen'],
      ['huang', 'fang'],
      ['jing', 'jin'],
      ['lü', 'nu'],
    ]
    for (const [one, other] of alike) expect(foldSyllable(one)).toBe(foldSyllable(other))
  })

  it('is there for every character of the first level', () => {
    expect(readings(['啊', '座', '重'])).toHaveLength(2)
    expect(readings(['书', 'x'])).toEqual([])
  })
})

describe('typed pinyin', () => {
  it.each([
    ['shufa', [['su', 'ha']]],
    ['xian', [['xian'], ['xi', 'an']]],
    ['sfrm', []],
    ['', [[]]],
  ])('%s is cut into syllables', (letters, ways) => {
    expect(typedSyllables(letters).slice(0, Math.max(ways.length, 1))).toEqual(ways)
  })

  it('takes no longer for more letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'anguexi'), maxLength: 200 }), letters => {
        expect(typedSyllables(letters).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('syllables that are easily taken for each other', () => {
  it.each([
    ['ban', 'pan'],
    ['da', 'ta'],
    ['ren', 'nen'],
    ['din', 'dian'],
    ['ji', 'zi'],
  ])('%s and %s are near, whichever is said', (one, other) => {
    expect(soundNear(one, other)).toBe(true)
    expect(soundNear(other, one)).toBe(true)
  })

  it.each([
    ['ban', 'da'],
    ['su', 'ha'],
    ['tui', 'bao'],
  ])('%s and %s are not', (one, other) => {
    expect(soundNear(one, other)).toBe(false)
  })
})

describe('searching by sound', () => {
  it.each([
    '书发',
    '叔法',
    '書發',
    'shufa',
    'SHUFA',
    'ｓｈｕｆａ',
    'sufa',
    '入闷班',
    '甘全',
    'ganquan',
    '甘泉 书发',
    '纪千里',
    'sfrm 甘全',
  ])('%s finds the calligraphy class', query => {
    expect(soundsLike(query, calligraphy)).toBe(true)
  })

  it.each(['', '！', '发', 'fa', '太极', 'taiji', '书发 太极', '班干', 'xyz', '12'])('%j does not', query => {
    expect(soundsLike(query, calligraphy)).toBe(false)
  })

  it('never throws, and finds every part of two characters or more', () => {
    fc.assert(
      fc.property(anyText, anyText, (query, text) => {
        expect([true, false]).toContain(soundsLike(query, searchable(text, [])))
      }),
    )
    fc.assert(
      fc.property(han, fc.nat(9), (text, from) => {
        const part = text.slice(from % (text.length - 1))
        expect(soundsLike(part, searchable(text, []))).toBe(true)
      }),
    )
  })

  it('asks the table for nothing that a text which sounds so has not', () => {
    const check = (text: string, query: string) => {
      const keys = new Set(soundGrams(text))
      const isThere = wordSoundGrams(query).some(way => way.every(key => keys.has(key)))
      expect(isThere).toBe(true)
    }
    check('书法入门', '书发')
    check('书法入门', 'shufarumen')
    fc.assert(fc.property(han, fc.nat(9), (text, from) => check(text, text.slice(from % (text.length - 1)))))
  })
})
