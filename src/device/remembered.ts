import type { Endpoint, EndpointReply } from '../shared/endpoint.ts'
import type { CallOptions } from './ask-server.ts'
import { addressOf, type CallFailure, type CallInput, callEndpoint } from './call-endpoint.ts'
import { type Kept, type OfflineDatabase, offlineDatabase } from './offline-database.ts'
import { samePerson } from './personal.ts'

/** A reply and when it was got (milliseconds since 1970): a screen can say 这是某时看到的. */
export type Remembered<Value> = {
  readonly ok: true
  readonly value: Value
  readonly from: 'network' | 'memory'
  readonly at: number
}

export type MemoryOptions = CallOptions & {
  /** Whose reply it is; kept apart from public ones and gone at sign-out. */
  readonly person?: string | undefined
  readonly database?: OfflineDatabase
  readonly now?: () => number
}

type Memory = { readonly value: unknown; readonly at: number }

// Enough for a year of one person's reading; the oldest go first.
const mostRemembered = 300

/** Asks the network first; without an answer gives what this device saw the last time, and says so. */
export async function rememberedCall<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: MemoryOptions = {},
): Promise<Remembered<EndpointReply<E>> | CallFailure> {
  const { database = offlineDatabase, now = Date.now } = options
  const { store, key } = placeOf(endpoint, input, options.person, database)
  const stillHere = samePerson()
  const result = await callEndpoint(endpoint, input, options)
  if (options.person !== undefined && !stillHere()) return { ok: false, kind: 'signed-out' }
  if (result.ok) {
    const at = now()
    // The screen need not wait for the disk.
    void store.put(key, { value: result.value, at }).then(() => store.trim(mostRemembered))
    return { ok: true, value: result.value, from: 'network', at }
  }
  if (result.kind === 'refused') {
    // What is gone, or not to be seen any more, must not come back from memory the next time the network is away.
    if ([403, 404, 410].includes(result.status)) await store.remove(key)
    return result
  }
  return result.kind === 'signed-out' ? result : ((await read<E>(store, key)) ?? result)
}

/** What this device saw the last time, without asking the network; for a first paint. */
export async function recall<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: Pick<MemoryOptions, 'person' | 'database'> = {},
): Promise<Remembered<EndpointReply<E>> | undefined> {
  const { store, key } = placeOf(endpoint, input, options.person, options.database ?? offlineDatabase)
  return read<E>(store, key)
}

function placeOf(endpoint: Endpoint, parts: object, person: string | undefined, database: OfflineDatabase) {
  const address = addressOf(endpoint, parts)
  return person === undefined
    ? { store: database.store<Memory>('seen'), key: address }
    : { store: database.store<Memory>('mine'), key: `${person} ${address}` }
}

async function read<E extends Endpoint>(
  store: Kept<Memory>,
  key: string,
): Promise<Remembered<EndpointReply<E>> | undefined> {
  const found = await store.get(key)
  return found && { ok: true, value: found.value as EndpointReply<E>, from: 'memory', at: found.at }
}
