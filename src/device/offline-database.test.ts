import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOfflineDatabase } from './offline-database.ts'
import { latestVersion, migrate } from './offline-migrations.ts'

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('what the device keeps', () => {
  it('is still there after the page was closed', async () => {
    const before = createOfflineDatabase()
    expect(await before.store<string>('drafts').put('search', '书法')).toBe(true)
    before.close()
    const after = createOfflineDatabase()
    expect(await after.store<string>('drafts').get('search')).toBe('书法')
    expect(after.storageKept.value).toBe(true)
  })

  it('survives an update of the app that changes the database', async () => {
    const old = createOfflineDatabase()
    await old.store<string>('drafts').put('search', '太极')
    const updated = createOfflineDatabase({
      version: latestVersion + 1,
      migrate: (database, from, to) => {
        migrate(database, from, latestVersion)
        if (from < latestVersion + 1 && to === latestVersion + 1) database.createObjectStore('outbox')
      },
    })
    // The old page is still open: it gives way, and the new one need not wait.
    expect(await updated.store<string>('drafts').get('search')).toBe('太极')
    expect(updated.storageKept.value).toBe(true)
  })

  it('starts empty, and says nothing wrong, when the browser threw the store away', async () => {
    const first = createOfflineDatabase()
    await first.store('feed').put('620702', { version: 1 })
    first.close()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const second = createOfflineDatabase()
    expect(await second.store('feed').get('620702')).toBeUndefined()
    expect(second.storageKept.value).toBe(true)
  })

  it('drops the oldest replies when there are too many', async () => {
    const database = createOfflineDatabase()
    const seen = database.store<{ at: number }>('seen')
    for (const at of [3, 1, 2, 4]) await seen.put(`/${at}`, { at })
    await seen.trim(2)
    const left = await Promise.all([1, 2, 3, 4].map(at => seen.get(`/${at}`)))
    expect(left.map(Boolean)).toEqual([false, false, true, true])
  })

  it('is gone when it is cleared', async () => {
    const mine = createOfflineDatabase().store<string>('mine')
    await mine.put('a', '1')
    expect(await mine.clear()).toBe(true)
    expect(await mine.get('a')).toBeUndefined()
  })
})

describe('a browser that keeps nothing', () => {
  async function worksFromMemory(database: ReturnType<typeof createOfflineDatabase>) {
    const drafts = database.store<string>('drafts')
    expect(await drafts.put('search', '书法')).toBe(false)
    expect(await drafts.get('search')).toBe('书法')
    expect(database.storageKept.value).toBe(false)
    await drafts.remove('search')
    expect(await drafts.get('search')).toBeUndefined()
  }

  it('has no IndexedDB at all, and the app works until the page is closed', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await worksFromMemory(createOfflineDatabase())
  })

  it('refuses in a private window, and the app works until the page is closed', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('private', 'SecurityError')
      },
    })
    await worksFromMemory(createOfflineDatabase())
  })

  it('has a full disk: what is there can be read, what is new is held in memory', async () => {
    const database = createOfflineDatabase()
    const drafts = database.store<string>('drafts')
    await drafts.put('old', '1')
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await drafts.get('old')).toBe('1')
    await worksFromMemory(database)
    expect(await drafts.get('old')).toBe('1')
  })

  it('never answers the opening, and nobody waits for it more than once', async () => {
    const database = createOfflineDatabase({
      patience: 5,
      loadIdb: async () => ({ openDB: () => new Promise(() => undefined) }),
    })
    await worksFromMemory(database)
  })

  it('could not fetch its database code', async () => {
    await worksFromMemory(createOfflineDatabase({ loadIdb: () => Promise.reject(new Error('offline')) }))
  })
})

describe('a slow disk', () => {
  it('is used as soon as it comes', async () => {
    let spinning = false
    const slow = async (...given: Parameters<typeof openDB>) => {
      await vi.waitFor(() => expect(spinning).toBe(true))
      return openDB(...given)
    }
    const database = createOfflineDatabase({ patience: 5, loadIdb: async () => ({ openDB: slow }) })
    const drafts = database.store<string>('drafts')
    expect(await drafts.put('a', '1')).toBe(false)
    spinning = true
    await vi.waitFor(async () => expect(await drafts.put('a', '2')).toBe(true))
  })
})

describe('what stays in memory', () => {
  it('is there while the page is, and the disk never has it', async () => {
    const tablet = createOfflineDatabase({ inMemory: name => name === 'mine' })
    const mine = tablet.store<string>('mine')
    expect(await mine.put('me', '王秀兰')).toBe(false)
    await tablet.store<string>('feed').put('620702', '公开的')
    await mine.trim(0)
    expect(await mine.get('me')).toBe('王秀兰')
    const later = createOfflineDatabase()
    expect(await later.store<string>('mine').get('me')).toBeUndefined()
    expect(await later.store<string>('feed').get('620702')).toBe('公开的')
    await mine.clear()
    expect(await mine.get('me')).toBeUndefined()
  })
})
