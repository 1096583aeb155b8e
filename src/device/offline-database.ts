import { type Signal, signal } from '@preact/signals'
import type { IDBPDatabase, OpenDBCallbacks } from 'idb'
import { latestVersion, migrate, type StoreName } from './offline-migrations.ts'
import { isTablet } from './tablet.ts'

/**
 * What this device keeps for the time without a network. Where the browser has no IndexedDB or refuses it (private
 * windows, a full disk), everything still works from memory until the page is closed, and `storageKept` says so.
 */
export type OfflineDatabase = {
  /** False as soon as something could not be written to stay. */
  readonly storageKept: Signal<boolean>
  /** A typed view of one store; the feature that owns the store says what is in it. */
  readonly store: <T>(name: StoreName) => Kept<T>
  readonly close: () => void
}

/** None of these throws. The answers tell whether the change will outlive the page. */
export type Kept<T> = {
  readonly get: (key: string) => Promise<T | undefined>
  readonly put: (key: string, value: T) => Promise<boolean>
  readonly remove: (key: string) => Promise<boolean>
  readonly clear: () => Promise<boolean>
  /** Keeps only the `most` newest of a store whose values carry `at` (milliseconds since 1970). */
  readonly trim: (most: number) => Promise<void>
}

type Database = IDBPDatabase<unknown>
type OpenDatabase = (name: string, version: number, callbacks: OpenDBCallbacks<unknown>) => Promise<Database>

export type OfflineSettings = {
  readonly name?: string
  readonly version?: number
  readonly migrate?: typeof migrate
  /** Brings in idb; lazy, so that it stays out of the first load. */
  readonly loadIdb?: () => Promise<{ openDB: OpenDatabase }>
  /** What stays in the memory of the page, whatever the disk would take: on a tablet everything of anybody's. */
  readonly inMemory?: (store: StoreName) => boolean
  /** Milliseconds to wait for the disk before going on from memory: an old tab can block, Safari 14 can hang. */
  readonly patience?: number
}

export function createOfflineDatabase(settings: OfflineSettings = {}): OfflineDatabase {
  const { name = 'yinling', version = latestVersion, patience = 3000 } = settings
  const loadIdb = settings.loadIdb ?? (() => import('idb'))
  const inMemory = settings.inMemory ?? (() => false)
  const storageKept = signal(true)
  const memory = new Map<StoreName, Map<string, unknown>>()
  let opening: Promise<Database> | undefined
  let opened: Database | undefined
  let tooSlow = false

  function forget() {
    opening = undefined
    opened = undefined
  }

  async function open(): Promise<Database> {
    if (globalThis.indexedDB === undefined) throw new Error('no IndexedDB')
    const idb = await loadIdb()
    const database = idb.openDB(name, version, {
      upgrade: settings.migrate ?? migrate,
      // A newer page wants to upgrade: give way at once, it would wait for us for ever.
      blocking: () => {
        opened?.close()
        forget()
      },
      terminated: forget,
    })
    // Whenever the disk does come, it is used from then on.
    database.then(arrived => {
      opened = arrived
      tooSlow = false
    }, forget)
    return withPatience(database, patience)
  }

  async function reach(): Promise<Database> {
    if (opened !== undefined) return opened
    if (tooSlow) throw new Error('still waiting for the disk')
    opening ??= open().catch(reason => {
      if (reason === outOfPatience) tooSlow = true
      else opening = undefined
      throw reason
    })
    return opening
  }

  /** Runs on disk; undefined when the disk could not. */
  async function onDisk<R>(work: (database: Database) => Promise<R>): Promise<{ done: R } | undefined> {
    try {
      return { done: await work(await reach()) }
    } catch {
      // Missing, refused, full, closing or blocked: for the person it is all one, nothing is kept.
      storageKept.value = false
      return undefined
    }
  }

  function store<T>(storeName: StoreName): Kept<T> {
    const overlay = (memory.get(storeName) ?? new Map()) as Map<string, T>
    memory.set(storeName, overlay)
    return {
      async get(key) {
        if (overlay.has(key) || inMemory(storeName)) return overlay.get(key)
        const found = await onDisk<T | undefined>(database => database.get(storeName, key))
        return found?.done
      },
      async put(key, value) {
        overlay.set(key, value)
        if (inMemory(storeName)) return false
        const written = await onDisk(database => database.put(storeName, value, key))
        // Only what is still the newest: a second write may have come meanwhile.
        if (written && overlay.get(key) === value) overlay.delete(key)
        return written !== undefined
      },
      async remove(key) {
        overlay.delete(key)
        return (await onDisk(database => database.delete(storeName, key))) !== undefined
      },
      async clear() {
        overlay.clear()
        return (await onDisk(database => database.clear(storeName))) !== undefined
      },
      async trim(most) {
        if (inMemory(storeName)) return
        await onDisk(async database => {
          const transaction = database.transaction(storeName, 'readwrite')
          let surplus = (await transaction.store.count()) - most
          let cursor = surplus > 0 ? await transaction.store.index('at').openCursor() : null
          for (; cursor && surplus > 0; surplus--) {
            await cursor.delete()
            cursor = await cursor.continue()
          }
          await transaction.done
        })
      },
    }
  }

  return { storageKept, store, close: () => opened?.close() }
}

const outOfPatience = new Error('the disk takes too long')

function withPatience<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(outOfPatience), patience)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The one database of this page. On a tablet nothing of anybody's reaches the disk: what was deleted there can still be read. */
export const offlineDatabase = createOfflineDatabase({
  inMemory: store => isTablet() && (store === 'mine' || store === 'drafts'),
})
