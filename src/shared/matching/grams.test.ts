import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grams, normalise, queryWords } from './matching.ts'

const anyText = fc.string({ unit: 'binary' })
const title = fc.string({
  unit: fc.constantFrom(...'书法入门班太极八段锦智能手机摄影書畫ＡBc5 ·（）'),
  maxLength: 20,
})

function partOf(text: string, from: number, length: number): string {
  const characters = Array.from(text)
  const start = characters.length === 0 ? 0 : from % characters.length
  return characters.slice(start, start + length).join('')
}

describe('texts are compared', () => {
  it.each([
    ['书法（入门）·第２期', '书法入门第2期'],
    ['書法與國畫', '书法与国画'],
    ['  Line\u3000DANCE  ', 'linedance'],
    ['Café', 'cafe'],
    ['ＡＢＣ１２３', 'abc123'],
    ['太\u200B极\u0000拳\u202E', '太极拳'],
    ['བོད་ཡིག', 'བོདཡིག'],
    ['ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
    ['\uD800书', '书'],
    ['！？…', ''],
  ])('%j as %j', (text, compared) => {
    expect(normalise(text)).toBe(compared)
  })

  it('without ever throwing, and the same a second time', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('a query', () => {
  it('is parted at spaces, wide ones too', () => {
    expect(queryWords(' 书法　甘泉 \n A班 ')).toEqual(['书法', '甘泉', 'a班'])
    expect(queryWords(' ！ ')).toEqual([])
  })
})

describe('the keys of a text', () => {
  it('are its different pairs', () => {
    expect(grams('书法入门')).toEqual(['书法', '法入', '入门'])
    expect(grams('哈哈哈')).toEqual(['哈哈'])
    expect(grams('5G课')).toEqual(['5g', 'g课'])
  })

  it('are the character itself for a title of one', () => {
    expect(grams('棋')).toEqual(['棋'])
    expect(grams('（棋）')).toEqual(['棋'])
    expect(grams('')).toEqual([])
  })

  it('keep a rare character of two units whole', () => {
    expect(grams('𠮷野家')).toEqual(['𠮷野', '野家'])
  })

  it('contain all keys of any part of two characters or more', () => {
    const check = (text: string, from: number, length: number) => {
      const whole = normalise(text)
      const part = partOf(whole, from, length)
      if (Array.from(part).length < 2) return
      const keys = new Set(grams(whole))
      expect(grams(part).filter(gram => !keys.has(gram))).toEqual([])
    }
    fc.assert(fc.property(anyText, fc.nat(99), fc.integer({ min: 2, max: 9 }), check))
    fc.assert(fc.property(title, fc.nat(99), fc.integer({ min: 2, max: 9 }), check))
  })
})
