import type { Uuid } from '../shared/ids.ts'
import { newId } from './new-id.ts'
import { type OfflineDatabase, offlineDatabase } from './offline-database.ts'
import { isTablet } from './tablet.ts'

/** An act being sent: its id and everything that goes with it, so that a repeat is the very same act. */
export type ActDraft<Body> = { readonly id: Uuid; readonly madeAt: string; readonly body: Body }

export type DraftOptions = {
  readonly database?: OfflineDatabase
  readonly now?: () => number
  /** Outlives a reload where IndexedDB is refused; answers null or throws where there is none. */
  readonly session?: () => Storage | null
}

/**
 * The draft under `key`: the one left by a lost reply, a reload or a double tap, else a new one made from `body`
 * and kept before anything is sent. Without this a second try would be a second enrolment.
 */
export async function keepDraft<Body>(
  key: string,
  body: Body,
  options: DraftOptions = {},
): Promise<ActDraft<Body>> {
  const { database = offlineDatabase, now = Date.now, session = browserSession } = options
  const store = database.store<ActDraft<Body>>('drafts')
  const known = (await store.get(key)) ?? fromSession<Body>(key, session)
  if (known !== undefined) return known
  const draft = { id: newId(), madeAt: new Date(now()).toISOString(), body }
  if (!(await store.put(key, draft))) inSession(() => session()?.setItem(key, JSON.stringify(draft)))
  return draft
}

/** Only after the answer came: the next tap is then a new act. */
export async function dropDraft(key: string, options: DraftOptions = {}): Promise<void> {
  const { database = offlineDatabase, session = browserSession } = options
  inSession(() => session()?.removeItem(key))
  await database.store('drafts').remove(key)
}

function fromSession<Body>(key: string, session: () => Storage | null): ActDraft<Body> | undefined {
  return inSession(() => JSON.parse(session()?.getItem(key) ?? 'null') as ActDraft<Body> | null) ?? undefined
}

/** A tablet keeps nothing of what its visitors do. */
const browserSession = () => (isTablet() ? null : (globalThis.sessionStorage ?? null))

/** Some browsers throw at the mere mention of the session's storage; what is unreadable is as good as none. */
function inSession<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
