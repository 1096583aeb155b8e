import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

const origin = 'https://yinling.example'

test('after signing in a person is back where they were, with all they had chosen', () => {
  expect(safePath('/openings/620702-1/enrol?session=2&role=giver', origin)).toBe(
    '/openings/620702-1/enrol?session=2&role=giver',
  )
})

test.each([
  undefined,
  '',
  'mine',
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '/\t/other.example',
  '/.//other.example',
  'javascript:alert(1)',
  '/api/v1/me',
  '/sign-in?then=/mine',
  '/join/name',
])('an address that is no screen of this app (%s) leads to one', asked => {
  expect(safePath(asked, origin)).toBe('/mine')
})
