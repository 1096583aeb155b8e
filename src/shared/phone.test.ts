import { expect, test } from 'vitest'
import { mobilePattern, plainPhone } from './phone.ts'

test.each([
  '13812345678',
  '138 1234 5678',
  ' 138-1234-5678 ',
  '+86 138 1234 5678',
  '+8613812345678',
  '0086-13812345678',
  '86 13812345678',
  '１３８１２３４５６７８',
  '(138) 1234—5678',
])('%j is a mobile number, however it is written', text => {
  expect(plainPhone(text)).toBe('13812345678')
  expect(plainPhone(text)).toMatch(mobilePattern)
})

test.each([
  '',
  '12345',
  '12812345678',
  '0936-8210000',
  '1381234567',
  '138123456789',
  '+1 650 253 0000',
  '1381234567a',
])('%j is none', text => expect(plainPhone(text)).not.toMatch(mobilePattern))
