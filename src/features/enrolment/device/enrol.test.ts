import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { sampleId } from '../../../../tests/helpers/feed-sample.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { accept, rejoin } from './answer-offer.ts'
import { cancel, enrol } from './enrol.ts'

const person = '01900000-0000-7000-8000-00000000000a'
const held = '01900000-0000-7000-8000-00000000000b'
const openingId = sampleId(2)
const now = () => Date.parse('2026-11-25T00:00:00Z')

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

const idIn = (asked: string) => asked.slice(-36)
const server = () =>
  answeringFetch(asked => ({
    body: { id: idIn(asked), openingId, outcome: 'enrolled', status: 'enrolled', place: 3 },
  }))

describe('enrolling', () => {
  it('sends the wish under an id made here, and tells what the server said', async () => {
    const bodies: unknown[] = []
    const network = answeringFetch((asked, body) => {
      bodies.push(body)
      return { body: { id: idIn(asked), openingId, outcome: 'enrolled', status: 'enrolled', place: 3 } }
    })
    const database = createOfflineDatabase()
    const result = await enrol(person, { openingId, ifFull: 'wait' }, { database, fetch: network, now })
    expect(result).toMatchObject({ ok: true, value: { outcome: 'enrolled', place: 3 } })
    expect(network.asked[0]).toMatch(/^PUT \/api\/v1\/enrolments\/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(bodies).toEqual([{ openingId, ifFull: 'wait', meta: { madeAt: '2026-11-25T00:00:00.000Z' } }])
  })

  it('tried again after a lost reply and a restart is the very same act', async () => {
    const lost = noNetwork()
    const database = createOfflineDatabase()
    expect(await enrol(person, { openingId }, { database, fetch: lost, now })).toEqual({
      ok: false,
      kind: 'offline',
    })
    database.close()
    const again = server()
    await enrol(
      person,
      { openingId },
      { database: createOfflineDatabase(), fetch: again, now: () => now() + 1 },
    )
    expect(again.asked).toEqual(lost.asked)
  })

  it('tried again after a reload is the very same act even where the browser keeps no database', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const lost = noNetwork()
    const again = server()
    await enrol(person, { openingId }, { database: createOfflineDatabase(), fetch: lost })
    await enrol(person, { openingId }, { database: createOfflineDatabase(), fetch: again })
    expect(again.asked).toEqual(lost.asked)
  })

  it('works where the browser keeps nothing at all', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const session = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const options = { database: createOfflineDatabase(), fetch: server(), session }
    expect(await enrol(person, { openingId }, options)).toMatchObject({ ok: true })
  })

  it('is asked once however often the button is tapped meanwhile', async () => {
    const network = server()
    const options = { database: createOfflineDatabase(), fetch: network }
    const taps = [1, 2, 3].map(() => enrol(person, { openingId }, options))
    const [first, ...others] = await Promise.all(taps)
    expect(others).toEqual([first, first])
    expect(network.asked).toHaveLength(1)
  })

  it('is a new act after the answer came', async () => {
    const network = server()
    const options = { database: createOfflineDatabase(), fetch: network }
    await enrol(person, { openingId }, options)
    await enrol(person, { openingId }, options)
    expect(new Set(network.asked).size).toBe(2)
  })

  it('keeps its id while the server has only been too busy', async () => {
    const database = createOfflineDatabase()
    const busy = answeringFetch(() => ({ status: 429, body: { code: 'too_many', title: '请稍等。' } }))
    const broken = answeringFetch(() => ({ status: 500, body: { code: 'broken', title: '' } }))
    const network = server()
    for (const fetch of [busy, broken, network]) await enrol(person, { openingId }, { database, fetch })
    expect(network.asked).toEqual(busy.asked)
    expect(network.asked).toEqual(broken.asked)
  })

  it('for another person on the same phone is another act', async () => {
    const database = createOfflineDatabase()
    const lost = noNetwork()
    const network = server()
    await enrol(person, { openingId }, { database, fetch: lost })
    await enrol(held, { openingId }, { database, fetch: network })
    expect(network.asked).not.toEqual(lost.asked)
  })
})

describe('changing a place one has', () => {
  it('cancels with an act of its own, the same one when tried again', async () => {
    const database = createOfflineDatabase()
    const lost = noNetwork()
    const network = server()
    await cancel(person, held, { database, fetch: lost })
    await cancel(person, held, { database, fetch: network })
    expect(network.asked).toEqual(lost.asked)
    expect(network.asked[0]).toMatch(new RegExp(`^DELETE /api/v1/enrolments/${held}\\?act=`))
  })

  it('takes a cancel back, or an offer, through one act each', async () => {
    const kinds: unknown[] = []
    const network = answeringFetch((_asked, body) => {
      const [act] = (body as { acts: { id: string; kind: string }[] }).acts
      kinds.push(act?.kind)
      return { body: { answers: [{ id: act?.id, outcome: 'enrolled', status: 'enrolled' }] } }
    })
    const options = { database: createOfflineDatabase(), fetch: network }
    expect(await rejoin(person, held, options)).toMatchObject({ ok: true, value: { outcome: 'enrolled' } })
    expect(await accept(person, held, options)).toMatchObject({ ok: true })
    expect(kinds).toEqual(['rejoin', 'accept'])
  })

  it('tells why an act was not taken up', async () => {
    const rejected = { id: held, outcome: 'rejected', code: 'not_allowed', title: '这件事要本人来办。' }
    const fetch = answeringFetch(() => ({ body: { answers: [rejected] } }))
    expect(await accept(person, held, { database: createOfflineDatabase(), fetch })).toMatchObject({
      ok: false,
      kind: 'refused',
      code: 'not_allowed',
    })
  })
})
