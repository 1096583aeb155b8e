import { describe, expect, it } from 'vitest'
import { idNumberProblem, isValueOf, maskedEnd, typedIdNumber } from './rules.ts'

describe('an identity number', () => {
  it.each([
    ['11010519491231002X', undefined],
    ['１１０１０５ 19491231 002x', undefined],
    ['440524188001010014', 'mistyped'],
    ['110105194912310021', 'mistyped'],
    ['110105194913310020', 'mistyped'],
    ['11010519491231002', 'not_18'],
    ['', 'missing'],
  ])('%j: %s', (typed, problem) => {
    expect(idNumberProblem(typed)).toBe(problem)
  })

  it('is refused when any one digit is mistyped', () => {
    const right = '11010519491231002X'
    for (let at = 0; at < 17; at++) {
      const wrong = right.slice(0, at) + String((Number(right[at]) + 1) % 10) + right.slice(at + 1)
      expect(idNumberProblem(wrong), wrong).not.toBeUndefined()
    }
  })

  it('is shown by its end alone', () => {
    expect(maskedEnd(typedIdNumber('11010519491231002x'))).toBe('**************002X')
  })
})

it.each([
  ['aid_class', 'dibao,disabled', true],
  ['aid_class', 'dibao,dibao', false],
  ['aid_class', '', false],
  ['strength', 'tires', true],
  ['strength', 'strong,tires', false],
  ['lives_alone', 'maybe', false],
] as const)('%s may be %j: %s', (item, value, may) => {
  expect(isValueOf(item, value)).toBe(may)
})
