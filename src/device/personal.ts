import { type Signal, signal } from '@preact/signals'
import { type ActingFor, actingFor } from './acting-for.ts'
import { type OfflineDatabase, offlineDatabase } from './offline-database.ts'

const signals: Signal<unknown>[] = []
let generation = 0

/** A signal for something personal: it is empty again as soon as the person leaves. */
export function personalSignal<T>(): Signal<T | undefined> {
  const made = signal<T | undefined>(undefined)
  signals.push(made)
  return made
}

/** Answers whether the person who was here at this call still is; for replies that arrive after a sign-out. */
export function samePerson(): () => boolean {
  const then = generation
  return () => then === generation
}

/** Empties everything personal that is shown, and makes replies under way come too late; what the device keeps stays. */
function emptyPersonal(): void {
  generation++
  for (const each of signals) each.value = undefined
}

/** From now on the personal screens are about this person; with nothing, about oneself again. What was shown goes first. */
export function actFor(whom?: ActingFor): void {
  emptyPersonal()
  actingFor.value = whom
}

/**
 * Empties everything personal: on the screen at once, then on the device, drafts too, since they tell where
 * somebody meant to be. Answers whether the device's own store could be cleared.
 */
export async function forgetPersonal(database: OfflineDatabase = offlineDatabase): Promise<boolean> {
  actFor()
  const cleared = await Promise.all([database.store('mine').clear(), database.store('drafts').clear()])
  return cleared.every(Boolean)
}
