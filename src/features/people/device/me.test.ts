import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../../../tests/helpers/answering-fetch.ts'
import { createOfflineDatabase } from '../../../device/offline-database.ts'
import { loadMe, me, signIn, signOut } from './me.ts'

const wang = {
  id: '01900000-0000-7000-8000-00000000000a',
  name: '王秀兰',
  division: null,
  divisionName: null,
  roles: [],
}
const li = { ...wang, id: '01900000-0000-7000-8000-00000000000b', name: '李建国' }
const saying = (body: unknown, status = 200) => answeringFetch(() => ({ status, body }))
const signedOut = () => saying({ code: 'signed_out', title: '请先登录。' }, 401)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  me.value = undefined
})
afterEach(() => vi.unstubAllGlobals())

describe('who is here', () => {
  it('is known again without a network after the phone restarts', async () => {
    const database = createOfflineDatabase()
    await signIn('1000 0016', '1234', { database, fetch: saying(wang) })
    expect(me.value).toEqual(wang)
    me.value = undefined
    await loadMe({ database, fetch: noNetwork() })
    expect(me.value).toEqual(wang)
  })

  it('is nobody on a new phone, with a network or without', async () => {
    await loadMe({ database: createOfflineDatabase(), fetch: noNetwork() })
    expect(me.value).toBeNull()
  })

  it('is nobody once the server has ended the session, and nothing of theirs stays', async () => {
    const database = createOfflineDatabase()
    await signIn('10000016', '1234', { database, fetch: saying(wang) })
    await database.store('mine').put('x', 1)
    await loadMe({ database, fetch: signedOut() })
    expect(me.value).toBeNull()
    expect(await database.store('mine').get('x')).toBeUndefined()
  })

  it('is nobody for a visitor, whose typing stays', async () => {
    const database = createOfflineDatabase()
    await database.store('drafts').put('sign-in card', '10000016')
    await loadMe({ database, fetch: signedOut() })
    expect(me.value).toBeNull()
    expect(await database.store('drafts').get('sign-in card')).toBe('10000016')
  })

  it('is not undone by a late answer from before the sign-in', async () => {
    const database = createOfflineDatabase()
    const late = async () => {
      await signIn('10000016', '1234', { database, fetch: saying(wang) })
      return signedOut()('/')
    }
    await loadMe({ database, fetch: late })
    expect(me.value).toEqual(wang)
  })
})

describe('signing in', () => {
  it('tells a refusal and changes nothing', async () => {
    const refusal = saying({ code: 'wrong_card_or_pin', title: '卡号或密码不对。', status: 401 }, 401)
    const result = await signIn('10000016', '9999', { database: createOfflineDatabase(), fetch: refusal })
    expect(result).toMatchObject({ ok: false, kind: 'refused', code: 'wrong_card_or_pin' })
    expect(me.value).toBeUndefined()
  })

  it('keeps what was typed before, but leaves nothing of the person before', async () => {
    const database = createOfflineDatabase()
    const drafts = database.store<string>('drafts')
    await drafts.put('search', '书法')
    await signIn('10000016', '1234', { database, fetch: saying(wang) })
    expect(await drafts.get('search')).toBe('书法')
    await signIn('10000024', '1234', { database, fetch: saying(li) })
    expect(me.value).toEqual(li)
    expect(await drafts.get('search')).toBeUndefined()
  })
})

describe('signing out', () => {
  it('clears everything personal from the device', async () => {
    const database = createOfflineDatabase()
    await signIn('10000016', '1234', { database, fetch: saying(wang) })
    await database.store('mine').put('x', 1)
    expect(await signOut({ database, fetch: saying({ signedOut: true }) })).toBeUndefined()
    expect(me.value).toBeNull()
    expect(await database.store('mine').get('x')).toBeUndefined()
    expect(await database.store('mine').get('me')).toBeUndefined()
  })

  it('does not pretend without a network', async () => {
    const database = createOfflineDatabase()
    await signIn('10000016', '1234', { database, fetch: saying(wang) })
    expect(await signOut({ database, fetch: noNetwork() })).toEqual({ ok: false, kind: 'offline' })
    expect(me.value).toEqual(wang)
  })
})
