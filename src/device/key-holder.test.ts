import { expect, test } from 'vitest'
import { browserKeyHolder } from './key-holder.ts'

const PublicKeyCredential = () => undefined
const page = (hostname: string, more: object = {}) => ({
  ...{ isSecureContext: true, location: { ...location, hostname }, PublicKeyCredential },
  ...more,
})

test.each([
  ['a page with a name, over https', page('yinling.example'), true],
  ['this machine by its name', page('localhost'), true],
  ['a browser that knows no keys', page('yinling.example', { PublicKeyCredential: undefined }), false],
  ['a page without https', page('yinling.example', { isSecureContext: false }), false],
  ['a bare number', page('127.0.0.1'), false],
  ['a bare number of six', page('[::1]'), false],
])('%s', (_, where, can) => {
  expect(browserKeyHolder(where) !== undefined).toBe(can)
})

test('a browser that refuses, or fails, is answered in a word and never throws', async () => {
  const holder = browserKeyHolder(page('yinling.example'))
  // No `navigator.credentials` here: whatever a browser throws ends like this.
  expect(await holder?.sign({ challenge: 'AAAA', rpId: 'yinling.example' })).toEqual({
    ok: false,
    why: 'failed',
  })
})
