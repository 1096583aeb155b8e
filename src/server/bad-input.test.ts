import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOpening, addTown, newAct } from './testing/sample-town.ts'
import { openTestApp, problemIn, type SignedIn, signInAs, type TestApp } from './testing/test-app.ts'

let town: TestApp
let me: SignedIn
let openingId: string

beforeAll(async () => {
  town = await openTestApp()
  const { site } = await addTown(town.database)
  openingId = (await addOpening(town.database, site)).id
  me = await signInAs(town.database, '张秀兰')
  await town.get('/api/v1/feed/620702')
})
afterAll(() => town.close())

/** How many rows every table holds: what was refused must leave no trace. */
async function rowCounts(): Promise<Record<string, number>> {
  const { rows } = await town.database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    // A wrong card is remembered, by hashes, to limit guessing.
    if (name === 'sign_in_failure' || name === 'card_try' || name === 'audit_entry') continue
    const { rows: found } = await town.database.pool.query(`SELECT count(*) AS count FROM "${name}"`)
    counts[name] = found[0].count
  }
  return counts
}

/** Sends one thing nobody should send; it must be refused in words, and nothing may be stored. */
async function refused(sent: InjectOptions): Promise<void> {
  const headers = { host: 'localhost', origin: 'http://localhost', cookie: me.cookie, ...sent.headers }
  const response = await town.app.inject({ ...sent, headers })
  expect(
    response.statusCode,
    `${JSON.stringify(sent).slice(0, 300)} → ${response.payload.slice(0, 300)}`,
  ).toBeLessThan(500)
  expect(response.statusCode, JSON.stringify(sent).slice(0, 300)).toBeGreaterThanOrEqual(400)
  expect(problemIn(response).code).toMatch(/^[a-z_]+$/)
}

const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[31m',
  '\ud800',
  '\u2028',
  "'; DROP TABLE person; --",
  '<script>alert(1)</script>',
  '名'.repeat(10_000),
  '../../etc/passwd',
  '%00',
  '%',
  '{{7*7}}',
  '-1',
  '1e999',
  'NaN',
  '9999-12-31',
  '2026-02-30',
  '91,181',
  '__proto__',
  '620702-00000000-0000-4000-8000-000000000000',
]
const queryNames = ['near', 'radius', 'division', 'kind', 'category', 'from', 'to', 'role', 'limit', 'cursor']

describe('bad input is refused in words and leaves no trace', () => {
  it('in every query field of the list', async () => {
    const before = await rowCounts()
    for (const name of queryNames) {
      for (const value of nasty) {
        let text: string
        try {
          text = encodeURIComponent(value)
        } catch {
          // Half a character has no percent form of its own; this is how it arrives.
          text = '%ED%A0%80'
        }
        // Those are words a category may well be called by.
        if (name === 'category' && /^[a-z0-9-]+$/.test(value)) continue
        await refused({ url: `/api/v1/openings?${name}=${text}` })
      }
      await refused({ url: `/api/v1/openings?${name}=class&${name}=event` })
    }
    expect(await rowCounts()).toEqual(before)
  })

  it('in the words that are looked for: refused, or nothing is found, never an error', async () => {
    for (const value of nasty.filter(each => each !== '\ud800')) {
      const response = await town.get(`/api/v1/openings?q=${encodeURIComponent(value)}`)
      if (response.statusCode === 200) expect(response.json()).toEqual({ items: [], next: null })
      else expect(problemIn(response).code).toBe('bad_input')
    }
  })

  it('in the parts of a path', async () => {
    for (const value of nasty.filter(each => each !== '\ud800' && each.trim() !== '')) {
      const part = encodeURIComponent(value)
      for (const url of [
        `/api/v1/openings/${part}`,
        `/api/v1/feed/${part}`,
        `/api/v1/feed/${part}/seats`,
        `/api/v1/sites/${part}/call-list`,
      ])
        await refused({ url })
      await refused({ method: 'PUT', url: `/api/v1/enrolments/${part}`, payload: { openingId } })
      await refused({ method: 'DELETE', url: `/api/v1/enrolments/${part}` })
    }
  })

  it.each([
    '/api/v1/openings/%',
    '/api/v1/openings/%E0%A4%A',
    '/%c0%af',
    '/api/v1/feed/%zz?since=1',
    '/api/v1/nothing',
    '//api/v1/me',
    '/api/v1/openings/',
  ])('in the path %s', async url => {
    await refused({ url })
  })

  it('in every field of an enrolment', async () => {
    const before = await rowCounts()
    const wrong: unknown[] = [...nasty, null, 17, true, [], {}, ['620702'], { toString: 'x' }]
    const fields = ['openingId', 'sessionId', 'role', 'ifFull', 'personId', 'meta']
    for (const field of fields) {
      for (const value of wrong) {
        // Neither says anything about the act: they are taken as no words at all.
        if (
          field === 'meta' &&
          ['{}', '[]', '{"toString":"x"}', '["620702"]'].includes(JSON.stringify(value))
        )
          continue
        const payload = { openingId, [field]: value }
        await refused({ method: 'PUT', url: `/api/v1/enrolments/${newAct()}`, payload })
      }
    }
    for (const meta of [
      { seq: 0 },
      { seq: 1.5 },
      { seq: 1e9 },
      { seq: '1' },
      { madeAt: 'now' },
      { madeAt: '9999-01-01T00:00:00Z' },
      { offsetMs: 1e15 },
    ])
      await refused({ method: 'PUT', url: `/api/v1/enrolments/${newAct()}`, payload: { openingId, meta } })
    expect(await rowCounts()).toEqual(before)
  })

  it.each([
    ['half a JSON text', '{"openingId":', 'application/json', 400],
    ['no JSON at all', 'openingId=1', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['nothing', 'null', 'application/json', 400],
    ['a text', '"text"', 'application/json', 400],
    ['a prototype', '{"__proto__":{"admin":true},"openingId":"x"}', 'application/json', 400],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}', 'application/json', 400],
    ['a byte order mark', '\ufeff{', 'application/json', 400],
    ['a deep nest', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json', 400],
    ['a form', 'openingId=1', 'application/x-www-form-urlencoded', 415],
    ['XML', '<a/>', 'application/xml', 415],
    ['plain text', '{}', 'text/plain', 415],
    ['a wrong type', '{}', 'nonsense', 415],
    ['too much', JSON.stringify({ a: 'x'.repeat(300_000) }), 'application/json', 413],
  ])('as a body: %s', async (_name, payload, type, status) => {
    const before = await rowCounts()
    const bodies = [
      { method: 'PUT' as const, url: `/api/v1/enrolments/${newAct()}` },
      { method: 'POST' as const, url: '/api/v1/acts' },
      { method: 'POST' as const, url: '/api/v1/sign-in' },
    ]
    for (const { method, url } of bodies) {
      const headers = { 'content-type': type, cookie: me.cookie }
      const response = await town.app.inject({
        method,
        url,
        payload,
        headers: { ...headers, host: 'localhost', origin: 'http://localhost' },
      })
      expect(problemIn(response).status, response.payload).toBe(status)
    }
    expect(await rowCounts()).toEqual(before)
  })

  it('as anything at all', async () => {
    const before = await rowCounts()
    const write = fc.record({
      method: fc.constantFrom('PUT' as const, 'POST' as const, 'DELETE' as const),
      path: fc.constantFrom(
        '/api/v1/acts',
        '/api/v1/sign-in',
        '/api/v1/enrolments/x',
        `/api/v1/enrolments/${newAct()}`,
      ),
      payload: fc.jsonValue({ maxDepth: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(write, async ({ method, path, payload }) =>
        refused({
          method,
          url: path,
          payload: JSON.stringify(payload),
          headers: { 'content-type': 'application/json' },
        }),
      ),
      { numRuns: 150, seed: 11 },
    )
    const read = fc.record({
      name: fc.constantFrom(...queryNames),
      value: fc.string({ unit: 'binary', maxLength: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(read, async ({ name, value }) => {
        const query = new URLSearchParams({ [name]: value })
        const response = await town.get(`/api/v1/openings?${query}`)
        expect(response.statusCode).toBeLessThan(500)
        if (response.statusCode >= 400) problemIn(response)
      }),
      { numRuns: 200, seed: 12 },
    )
    expect(await rowCounts()).toEqual(before)
  })
})
