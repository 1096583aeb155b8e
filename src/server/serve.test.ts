import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openKeys } from './keys.ts'
import { type FirstStart, type Serving, serve } from './serve.ts'
import { keepSetting } from './settings.ts'
import type { StartErrorCode } from './start-error.ts'
import { addDivisions, addOpenings, addSite } from './testing/sample-openings.ts'
import { onDatabase } from './testing/template.ts'

const name = `outside_${randomUUID().replaceAll('-', '')}`
let folder: string
let env: NodeJS.ProcessEnv
let ownerUrl: string

async function asOwner(sql: string, url = inject('postgres').ownerUrl): Promise<void> {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  await owner.query(sql)
  await owner.end()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yinling-serve-'))
  const server = inject('postgres')
  // An outside server may sort as its country does: nothing may rest on the order of bytes.
  await asOwner(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh' LOCALE 'C'`)
  ownerUrl = onDatabase(server.ownerUrl, name)
  const keyFile = join(folder, 'keys.json')
  await writeFile(join(folder, 'index.html'), '<html></html>')
  await writeFile(join(folder, 'service-worker.js'), '')
  env = {
    ...{ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder, KEY_FILE: keyFile },
    ...{ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: onDatabase(server.appUrl, name) },
  }
})
afterAll(async () => {
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`)
  await rm(folder, { recursive: true, force: true })
})

/** Keys that belong to no database. */
async function makeKeys(file: string): Promise<void> {
  await openKeys({ file, create: true, warn: () => undefined })
}

/** Starts with these settings beside the good ones, on pages of its own. */
const start = (more: NodeJS.ProcessEnv = {}, first?: FirstStart) => serve({ ...env, ...more }, first, folder)

async function refused(code: StartErrorCode, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const outcome = await start(more).then(
    async serving => {
      await serving.stop()
      return 'started'
    },
    (error: unknown) => error,
  )
  expect(outcome).toMatchObject({ name: 'StartError', code })
}

const port = (serving: Serving) => Number(new URL(serving.address).port)

describe('on an outside PostgreSQL', () => {
  it('starts, answers, stops, and starts again on the same data', async () => {
    const first = await start({}, async store => {
      await addDivisions(store, ['620702001001'])
      const site = await addSite(store, '620702001001')
      await addOpenings(store, [
        {
          county: '620702',
          site,
          division: '620702001001',
          at: { lat: 38.93, lng: 100.45 },
          title: '太极拳晨练',
        },
      ])
      await keepSetting(store.db, 'demo', true)
    })
    expect(first.demo).toBe(true)
    const get = async (path: string) => {
      const response = await fetch(`${first.address}${path}`)
      return {
        status: response.status,
        body: v.parse(v.looseObject({ items: v.optional(v.array(v.unknown()), []) }), await response.json()),
      }
    }
    expect((await get('/api/v1/health')).body).toMatchObject({
      status: 'ok',
      database: { kind: 'external', ok: true },
      demo: true,
    })
    for (const query of [
      '',
      '?division=62',
      `?q=${encodeURIComponent('太极')}`,
      '?q=tjq',
      '?near=38.93,100.45',
      '?from=2026-01-01',
    ])
      expect(await get(`/api/v1/openings${query}`), query).toMatchObject({ status: 200 })
    expect((await get('/api/v1/feed/620702')).body).toMatchObject({ version: 1, sites: [{}] })
    expect((await get('/api/v1/feed/620702/seats')).status).toBe(200)
    // Initials are a range of letters: it must mean the same whatever the server's collation.
    expect((await get('/api/v1/divisions/search?q=ms620702001')).body.items).toHaveLength(0)
    expect((await get('/api/v1/divisions/search?q=ms')).body.items.length).toBeGreaterThan(3)
    await first.stop()
    await expect(fetch(`${first.address}/healthz`)).rejects.toThrow()
    const second = await start()
    expect(second.demo).toBe(true)
    expect((await fetch(`${second.address}/api/v1/feed/620702`)).status).toBe(200)
    await second.stop()
  })

  it('answers what is under way before it stops, and closes what is idle', async () => {
    const serving = await start()
    const agent = new Agent({ keepAlive: true })
    const payload = JSON.stringify({ card: '10000016', pin: '246810' })
    let arrived: () => void
    const begun = new Promise<void>(resolve => {
      arrived = resolve
    })
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        origin: serving.address,
        'content-type': 'application/json',
        'content-length': payload.length,
      }
      const sent = request(
        { port: port(serving), host: '127.0.0.1', method: 'POST', path: '/api/v1/sign-in', headers, agent },
        response => {
          response.resume()
          response.on('end', () => resolve(response.statusCode))
        },
      )
      sent.on('error', reject)
      sent.on('socket', socket => socket.once('connect', () => arrived()))
      // Half of the body now, the rest only after the stop has begun.
      sent.write(payload.slice(0, 10))
      begun.then(() => setTimeout(() => sent.end(payload.slice(10)), 200))
    })
    await begun
    await new Promise(resolve => setTimeout(resolve, 50))
    const stopped = serving.stop()
    expect(await answered).toBe(401)
    await stopped
    agent.destroy()
  })
})

describe('does not start', () => {
  it('with the owner as the app’s role', async () => {
    await refused('roleTooStrong', { DATABASE_URL: ownerUrl })
  })

  it('with a database that answers before a change is on disk', async () => {
    await asOwner(`ALTER DATABASE ${name} SET synchronous_commit = off`)
    await refused('databaseUnsafeSetting', {})
    await asOwner(`ALTER DATABASE ${name} RESET synchronous_commit`)
  })

  it('with a role that may edit a ledger', async () => {
    // The start takes such rights away itself; a right that comes by way of everybody stays, and is refused.
    await asOwner('GRANT UPDATE ON answer TO PUBLIC', ownerUrl)
    await refused('roleMayEditLedger', {})
    await asOwner('REVOKE UPDATE ON answer FROM PUBLIC', ownerUrl)
  })

  it('with the keys of another database, or with none, or broken ones', async () => {
    const other = join(folder, 'other.json')
    await makeKeys(other)
    await refused('keysForeign', { KEY_FILE: other })
    await refused('keyFileMissing', { KEY_FILE: join(folder, 'none.json') })
    const broken = join(folder, 'broken.json')
    await writeFile(broken, (await readFile(other, 'utf8')).slice(0, 200), { mode: 0o600 })
    await refused('keyFileBroken', { KEY_FILE: broken })
  })

  it('with half of its settings, or with a demo open to everybody', async () => {
    await refused('configBelongsTogether', { DATABASE_OWNER_URL: '' })
    await refused('demoOnLoopbackOnly', { HOST: '0.0.0.0' })
    await refused('configNotANumber', { PORT: 'http' })
  })

  it('with a port that another program has', async () => {
    const serving = await start()
    await refused('cannotListen', { PORT: String(port(serving)) })
    await serving.stop()
  })

  it('and leaves nothing running behind: it starts right after', async () => {
    const serving = await start()
    await serving.stop()
  })
})
