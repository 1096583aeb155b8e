import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { actingFor } from '../../../device/acting-for.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { actFor, forgetPersonal } from '../../../device/personal.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { changeHelpDraft, draftProblems, helpDraft, wishOf } from './help-wish.ts'
import { agree, endGrantOf, loadFamily, myFamily } from './my-family.ts'

const me = '01900000-0000-7000-8000-00000000000a'
const id = '01900000-0000-7000-8000-0000000000f1'
const request = { id, state: 'asked', name: '王小梅', relation: 'daughter', scopes: ['look', 'enrol'] }
const family = { helpers: [request], helping: [] }

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  myFamily.value = undefined
})
afterEach(async () => {
  await forgetPersonal(createOfflineDatabase())
  vi.unstubAllGlobals()
})

/** A server that tells the family and answers everything else with this. */
const server = (answer: { status?: number; body: unknown } | undefined) =>
  answeringFetch(asked => (asked === 'GET /api/v1/me/family' ? { body: family } : answer))

it('shows at once what was agreed, without asking for the list again', async () => {
  const database = createOfflineDatabase()
  await loadFamily(me, { database, fetch: server(undefined) })
  const granted = { ...request, state: 'granted', scopes: ['look'] }
  const result = await agree(id, ['look'], { database, fetch: server({ body: granted }) })
  expect(result.ok).toBe(true)
  expect(myFamily.value?.value.helpers).toEqual([granted])
})

it('takes what was ended off the list, also when it was gone already; not when nobody answered', async () => {
  const database = createOfflineDatabase()
  const gone = { status: 404, body: { code: 'no_such_grant', title: '没有找到。', status: 404 } }
  for (const answer of [{ body: { ended: true } }, gone]) {
    await loadFamily(me, { database, fetch: server(answer) })
    expect(await endGrantOf(id, { database, fetch: noNetwork() })).toMatchObject({ kind: 'offline' })
    expect(myFamily.value?.value.helpers).toHaveLength(1)
    expect(await endGrantOf(id, { database, fetch: server(answer) })).toBeUndefined()
    expect(myFamily.value?.value.helpers).toEqual([])
  }
})

it('forgets what was remembered of somebody who no longer lets me look', async () => {
  const database = createOfflineDatabase()
  await loadFamily(me, { database, fetch: server(undefined) })
  const no = answeringFetch(() => ({
    status: 403,
    body: { code: 'not_allowed', title: '不行。', status: 403 },
  }))
  expect(await loadFamily(me, { database, fetch: no })).toMatchObject({ status: 403 })
  expect(myFamily.value).toBeUndefined()
  await loadFamily(me, { database, fetch: noNetwork() })
  expect(myFamily.value).toBeUndefined()
})

it('acting for somebody empties what was shown of the one before; signing out ends it', async () => {
  await loadFamily(me, { database: createOfflineDatabase(), fetch: server(undefined) })
  actFor({ personId: id as Uuid, name: '王秀兰', calls: '妈妈', scopes: ['look'] })
  expect(myFamily.value).toBeUndefined()
  expect(JSON.parse(sessionStorage.getItem('yinling.acting-for') ?? '{}').calls).toBe('妈妈')
  await forgetPersonal(createOfflineDatabase())
  expect(actingFor.value).toBeUndefined()
  expect(sessionStorage.getItem('yinling.acting-for')).toBeNull()
})

it('names what is missing before anybody is asked, and asks for what was chosen', () => {
  expect(draftProblems(helpDraft())).toEqual({ code: 'codeMissing', calls: 'callsMissing' })
  changeHelpDraft({ code: '48291', calls: ' 妈妈 ' })
  expect(draftProblems(helpDraft())).toEqual({ code: 'codeShape' })
  changeHelpDraft({ code: '482913', level: 'record', span: 30 })
  expect(draftProblems(helpDraft())).toEqual({})
  expect(wishOf(helpDraft(), Date.parse('2026-11-23T08:00:00+08:00'))).toEqual({
    ...{ code: '482913', calls: '妈妈', relation: 'daughter', until: '2026-12-23' },
    scopes: ['look', 'enrol', 'meals', 'record'],
  })
})
