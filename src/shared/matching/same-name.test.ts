import { describe, expect, it } from 'vitest'
import { isSameName } from './same-name.ts'

describe('two names', () => {
  it.each([
    ['刘桂芳', '刘桂芳', true],
    ['刘桂芳', '刘桂方', true],
    ['刘桂芳', ' 刘贵芳 ', true],
    ['刘桂芳', '刘桂英', false],
    ['刘桂芳', '桂芳', false],
    ['刘桂芳', '刘桂芳芳', false],
    ['Anna', 'Anna', true],
    ['Anna', 'Anne', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same)
    expect(isSameName(other, one)).toBe(same)
  })
})
