import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardProblem, checkDigit, pinProblem, typedDigits } from './rules.ts'

const sevenDigits = fc.stringMatching(/^\d{7}$/)

describe('a card number', () => {
  it('may be typed with spaces, hyphens and full-width digits', () => {
    expect(cardProblem('1000 0016')).toBeUndefined()
    expect(cardProblem('１０００-００１６')).toBeUndefined()
    expect(typedDigits('１０００ 00-16')).toBe('10000016')
  })

  it.each([
    ['', 'missing'],
    ['1000001', 'not_8_digits'],
    ['1000001a', 'not_8_digits'],
    ['10000017', 'mistyped'],
  ] as const)('%j is %s', (typed, problem) => {
    expect(cardProblem(typed)).toBe(problem)
  })

  it('with one wrong digit is always noticed before anybody is asked', () => {
    fc.assert(
      fc.property(sevenDigits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (seven, place, shift) => {
        const card = `${seven}${checkDigit(seven)}`
        expect(cardProblem(card)).toBeUndefined()
        const wrong = (Number(card[place]) + shift) % 10
        expect(cardProblem(card.slice(0, place) + wrong + card.slice(place + 1))).toBe('mistyped')
      }),
    )
  })
})

describe('a PIN', () => {
  it.each([
    ['1234', undefined],
    ['１２３ ４５６', undefined],
    ['', 'missing'],
    ['123', 'wrong_length'],
    ['1234567', 'wrong_length'],
    ['12a4', 'not_digits'],
  ] as const)('typed as %j is %s', (typed, problem) => {
    expect(pinProblem(typed)).toBe(problem)
  })
})
