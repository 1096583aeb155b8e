import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, problemIn, type TestApp } from './testing/test-app.ts'

let town: TestApp
let app: FastifyInstance
let folder: string
const script = 'console.log(1)'.repeat(200)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinling-dist-'))
  await mkdir(join(folder, 'dist/assets'), { recursive: true })
  const files: [string, string | Buffer][] = [
    ['secret.txt', '秘密'],
    ['dist/index.html', '<html data-home="%HOME_DIVISION%" data-demo="%DEMO%">%PUBLIC_ORIGIN%</html>'],
    ['dist/service-worker.js', 'const home = "%HOME_DIVISION%-%DEMO%-%PUBLIC_ORIGIN%"'],
    ['dist/boot.js', 'boot()'],
    ['dist/manifest.webmanifest', '{}'],
    ['dist/assets/app-1234.js', script],
    ['dist/assets/app-1234.js.br', brotliCompressSync(script)],
  ]
  for (const [name, text] of files) await writeFile(join(folder, name), text)
  town = await openTestApp()
  app = await town.build(
    { homeDivision: '320902', publicOrigin: 'https://yinling.example' },
    join(folder, 'dist'),
  )
})
afterAll(async () => {
  await town.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the built app', () => {
  it('is one page for every screen, knowing whose openings come first, that this is a demo and where it is reached', async () => {
    for (const url of ['/', '/index.html', '/openings/620702-x', '/me?tab=1', '/站点', '/%E7%AB%99']) {
      const response = await app.inject({ url: encodeURI(decodeURI(url)) })
      expect(response.statusCode, url).toBe(200)
      expect(response.payload).toBe('<html data-home="320902" data-demo="1">https://yinling.example</html>')
      expect(response.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
    }
    expect((await app.inject('/service-worker.js')).payload).toBe(
      'const home = "320902-1-https://yinling.example"',
    )
  })

  it('is not sent again when it has not changed', async () => {
    const { headers } = await app.inject('/')
    expect(
      (await app.inject({ url: '/me', headers: { 'if-none-match': String(headers.etag) } })).statusCode,
    ).toBe(304)
  })

  it('comes in the best form the browser reads', async () => {
    const plain = (await app.inject('/')).payload
    const as = (accepted: string, url = '/') => app.inject({ url, headers: { 'accept-encoding': accepted } })
    expect(brotliDecompressSync((await as('gzip, br')).rawPayload).toString()).toBe(plain)
    expect(gunzipSync((await as('gzip')).rawPayload).toString()).toBe(plain)
    expect((await as('br;q=0')).payload).toBe(plain)
    const asset = await as('br', '/assets/app-1234.js')
    expect(asset.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(asset.rawPayload).toString()).toBe(script)
  })

  it('keeps files with a hash in their name for ever, the others for no time', async () => {
    const hashed = await app.inject('/assets/app-1234.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers['content-type']).toMatch(/^(text|application)\/javascript/)
    expect((await app.inject('/boot.js')).headers['cache-control']).toBe('no-cache')
  })

  it.each([
    '/assets/gone-1.js',
    '/favicon.ico',
    '/.env',
    '/boot.js.br',
    '/api/v1/nothing',
    '/api/v2/me',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
  ])('has nothing at %s, and says so in words', async url => {
    expect(problemIn(await app.inject(url))).toMatchObject({ status: 404, code: 'no_such_page' })
  })

  it('takes no writes on its screens', async () => {
    expect(problemIn(await app.inject({ method: 'POST', url: '/me' }))).toMatchObject({ status: 404 })
  })
})
