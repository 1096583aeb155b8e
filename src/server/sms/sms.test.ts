import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { readConfig } from '../config.ts'
import { chooseSender } from './choose-sender.ts'
import { httpSender } from './http-sender.ts'

const message = {
  ...{ id: '01930000-0000-7000-8000-000000000001', phone: '13812345678', code: '204816', minutes: 10 },
  text: '【银龄同行】验证码204816，10分钟内有效。',
}

let logged = ''
const stream = new Writable({
  write(chunk, _encoding, next) {
    logged += String(chunk)
    next()
  },
})
const log = pino({ base: null }, stream)
beforeEach(() => {
  logged = ''
})

type Asked = { headers: IncomingMessage['headers']; body: unknown }
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

/** A gateway that answers one after another with these statuses; 0 never answers. */
async function gateway(...statuses: number[]) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const piece of request) text += String(piece)
    asked.push({ headers: request.headers, body: JSON.parse(text) })
    const status = statuses[asked.length - 1] ?? 200
    if (status === 302) response.writeHead(302, { location: '/elsewhere' }).end()
    else if (status !== 0) response.writeHead(status).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  return { asked, url: `http://127.0.0.1:${port}/send` }
}
const sendTo = (url: string) => httpSender({ url, token: 'secret', log, patience: 200 }).send?.(message)

describe('a webhook', () => {
  it('is handed the phone, the code, how long it is good for and the words, with the token', async () => {
    const { asked, url } = await gateway()
    expect(await sendTo(url)).toBe(true)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.body).toEqual(message)
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json; charset=utf-8',
    })
  })

  it.each([
    ['busy', [503], true, 2],
    ['silent', [0], true, 2],
    ['asking for patience', [429], true, 2],
    ['broken for longer', [500, 500], false, 2],
    ['refusing what we sent', [400], false, 1],
    ['refusing our token', [401], false, 1],
    ['leading elsewhere', [302, 302], false, 2],
  ])('that is %s', async (_name, statuses, sent, tries) => {
    const { asked, url } = await gateway(...statuses)
    expect(await sendTo(url)).toBe(sent)
    expect(asked).toHaveLength(tries)
    expect(logged === '').toBe(sent)
    for (const secret of ['13812345678', '204816', 'secret', url]) expect(logged).not.toContain(secret)
  })

  it('that nobody runs is told, not thrown', async () => {
    const { url } = await gateway()
    await closers.pop()?.()
    expect(await sendTo(url)).toBe(false)
    expect(logged).toContain('ECONNREFUSED')
  })
})

describe('SMS', () => {
  const choose = (env: Record<string, string>, demo: boolean) => chooseSender(readConfig(env), demo, log)

  it('left alone is the log on a demo database, else the desk', async () => {
    await choose({}, true).send?.(message)
    expect(logged).toContain('204816')
    expect(choose({}, false).send).toBeUndefined()
    expect(choose({ SMS: 'desk' }, true).send).toBeUndefined()
  })

  it('never writes codes of real people into a log', () => {
    expect(() => choose({ SMS: 'log' }, false)).toThrow('谁看得到日志谁就能冒名登录')
  })

  test.each([
    [{ SMS: 'sms' }, 'configNotASms'],
    [{ SMS: 'http', SMS_TOKEN: 'x' }, 'configSmsHalf'],
    [{ SMS: 'http', SMS_URL: 'https://sms.example/' }, 'configSmsHalf'],
    [{ SMS: 'http', SMS_TOKEN: 'x', SMS_URL: 'http://sms.example/' }, 'configNotASmsUrl'],
    [{ SMS: 'http', SMS_TOKEN: 'x', SMS_URL: 'sms.example' }, 'configNotASmsUrl'],
  ])('%j stops the start', (env, code) => {
    expect(() => readConfig(env)).toThrow(expect.objectContaining({ code }))
  })

  test.each([
    'https://sms.example/send?key=1',
    'http://localhost:9000/',
    'http://127.0.0.1/',
    'http://[::1]:80/',
  ])('may be %s', url => {
    expect(readConfig({ SMS: 'http', SMS_TOKEN: 'x', SMS_URL: url }).sms).toMatchObject({ url })
  })
})
