import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from './testing/test-app.ts'

let town: TestApp
beforeAll(async () => {
  town = await openTestApp()
})
afterAll(() => town.close())

describe('what cannot be read as a request', () => {
  it('is refused in the same words and form as everything else, over a real connection', async () => {
    const app = await town.build()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = app.server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const answer = (request: string) =>
      new Promise<string>((resolve, reject) => {
        let text = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(request))
        socket.on('data', chunk => {
          text += chunk
        })
        socket.on('end', () => resolve(text))
        socket.on('error', reject)
      })
    const long = `GET /api/v1/openings?q=${encodeURIComponent('名'.repeat(10_000))} HTTP/1.1\r\nhost: a\r\n\r\n`
    for (const [request, status, code] of [
      [long, 431, 'body_too_large'],
      ['NONSENSE\r\n\r\n', 400, 'bad_input'],
      ['GET / HTTP/1.1\r\ncontent-length: x\r\nhost: a\r\n\r\n', 400, 'bad_input'],
    ] as const) {
      const [head = '', body = ''] = (await answer(request)).split('\r\n\r\n')
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(head).toContain('application/problem+json')
      expect(JSON.parse(body)).toMatchObject({
        status,
        code,
        title: expect.stringMatching(/\p{Script=Han}/u),
      })
    }
    await app.close()
  })
})
