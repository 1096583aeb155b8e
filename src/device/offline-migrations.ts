import type { IDBPDatabase } from 'idb'

/**
 * - `feed`: per county the feed as last seen, public
 * - `seats`: per county the seats as last seen, public
 * - `seen`: replies by address, public
 * - `mine`: personal replies by person and address, gone at sign-out
 * - `drafts`: what was typed or is being sent, by screen, gone at sign-out
 */
export type StoreName = 'feed' | 'seats' | 'seen' | 'mine' | 'drafts'

type Step = (database: IDBPDatabase<unknown>) => void

// Forward only: what an older version of the app wrote is carried on, never thrown away with the store.
const steps: readonly Step[] = [
  database => {
    for (const name of ['feed', 'seats', 'drafts']) database.createObjectStore(name)
    for (const name of ['seen', 'mine']) database.createObjectStore(name).createIndex('at', 'at')
  },
]

export const latestVersion = steps.length

/** Brings a device's database from the version it has to the one asked for, step by step. */
export function migrate(
  database: IDBPDatabase<unknown>,
  oldVersion: number,
  newVersion: number | null,
): void {
  for (const step of steps.slice(oldVersion, newVersion ?? latestVersion)) step(database)
}
