import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { momentSchema } from './schemas.ts'

describe('a moment', () => {
  it.each(['2026-11-25T01:00:00Z', '2028-02-29T23:59:59.999+08:00'])('may be %s', text => {
    expect(v.parse(momentSchema, text)).toBe(text)
  })

  it.each([
    '2026-02-31T01:00:00Z',
    '2026-13-01T01:00:00Z',
    '9999-01-01T01:00:00Z',
    '1999-12-31T23:59:59Z',
    '2026-11-25T25:00:00Z',
    '2026-11-25T01:00:00+25:00',
    '2026-11-25',
    '2026-11-25T01:00:00',
    '',
  ])('is never %j', text => {
    expect(v.safeParse(momentSchema, text).success).toBe(false)
  })
})
