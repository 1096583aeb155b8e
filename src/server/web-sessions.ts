import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { deviceLooksOf } from '../shared/device-looks.ts'
import type { Uuid } from '../shared/ids.ts'
import {
  type Actor,
  isTabletShown,
  type Shown,
  staffSessionLasts,
  tabletSessionLasts,
  tokenHash,
} from './actor.ts'
import { writeAudit } from './audit.ts'
import type { Database } from './schema.ts'
import type { ServerContext } from './server-context.ts'
import { sessionLasts } from './session-cookie.ts'

/** Where somebody calls from. The address and the browser's name for itself are never kept. */
export type Caller = {
  readonly address: string
  readonly userAgent: string | undefined
  readonly deviceToken: string | undefined
}

export type SignedIn = { person: string; sessionToken: string; shown: Shown; deviceToken?: string }

/** What a session on a tablet stands for, however it was opened: no way of signing in gives more there than a card with its PIN. */
const shownThere = (shown: Shown, tablet: boolean): Shown =>
  !tablet || isTabletShown(shown) ? shown : 'tablet-pin'

function lastsFor(shown: Shown): number {
  if (isTabletShown(shown)) return tabletSessionLasts
  return shown === 'staff' ? staffSessionLasts : sessionLasts
}

export type CallingDevice = { readonly id: string /** Registered to a site. */; readonly tablet: boolean }

/** The device whose token this is; one that was taken away is none. */
export async function callingDevice(
  db: Kysely<Database>,
  token: string | undefined,
): Promise<CallingDevice | undefined> {
  if (token === undefined || token.length > 200) return undefined
  const row = await db
    .selectFrom('device')
    .select(['id', 'kind'])
    .where('token_hash', '=', tokenHash(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, tablet: row.kind === 'tablet' }
}

/** The device that the cookie names, or a new one with its token: a device outlives sign-out. */
export async function knownDevice(
  db: Kysely<Database>,
  now: number,
  { deviceToken, userAgent }: Caller,
): Promise<{ id: string; tablet: boolean; newToken?: string }> {
  const looks = deviceLooksOf(userAgent)
  const known = await callingDevice(db, deviceToken)
  if (known !== undefined) {
    await db.updateTable('device').set({ looks }).where('id', '=', known.id).execute()
    return known
  }
  const id = v7({ msecs: now })
  const newToken = randomBytes(32).toString('base64url')
  const row = { id, token_hash: tokenHash(newToken), kind: 'personal', looks, created_at: new Date(now) }
  await db.insertInto('device').values(row).execute()
  return { id, tablet: false, newToken }
}

/** A new session in the caller's transaction, with its line in the audit; `id` is of what the person showed: a card, a code; a tapped name has none. */
export async function openSession(
  tx: Kysely<Database>,
  context: ServerContext,
  caller: Caller,
  { person, id: thing, shown: by }: { person: string; id?: string; shown: Shown },
): Promise<SignedIn> {
  const now = context.now()
  const sessionToken = randomBytes(32).toString('base64url')
  // Who is being erased at this very moment is not let in behind it.
  await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .forKeyShare()
    .executeTakeFirstOrThrow()
  const { id: device, tablet, newToken } = await knownDevice(tx, now, caller)
  const shown = shownThere(by, tablet)
  // A browser holds one session: one whose cookie it lost would stand in the person's list for half a year.
  await tx.deleteFrom('web_session').where('device', '=', device).execute()
  await tx
    .insertInto('web_session')
    .values({
      id: v7({ msecs: now }),
      token_hash: tokenHash(sessionToken),
      person,
      device,
      shown,
      created_at: new Date(now),
      expires_at: new Date(now + lastsFor(shown)),
      used_at: shown === 'staff' ? new Date(now) : null,
      // A code proves a phone, not who holds it; on a tablet nothing is done that wants it asked anew.
      asked_at: shown === 'code' || tablet ? null : new Date(now),
    })
    .execute()
  if (shown === 'card' && thing !== undefined) await noteCardDevice(tx, thing, device, new Date(now))
  const { address } = caller
  const about = thing === undefined ? {} : { thing }
  const entry = {
    what: 'sign_in',
    actor: person,
    person,
    ...about,
    device,
    address,
    outcome: 'done',
  } as const
  await writeAudit(tx, context, entry)
  return { person, sessionToken, shown, ...(newToken === undefined ? {} : { deviceToken: newToken }) }
}

/** The card's number and PIN are enough on this device from now on. */
async function noteCardDevice(
  tx: Kysely<Database>,
  card: string,
  device: string,
  since: Date,
): Promise<void> {
  await tx
    .insertInto('card_device')
    .values({ card, device, since })
    .onConflict(conflict => conflict.columns(['card', 'device']).doNothing())
    .execute()
}

/** Ends the session of this token, if there is one. */
export async function endThisSession(
  context: ServerContext,
  token: string | undefined,
  address: string,
): Promise<void> {
  if (token === undefined || token.length > 200) return
  await context.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('web_session')
      .where('token_hash', '=', tokenHash(token))
      .returning(['id', 'person', 'device'])
      .executeTakeFirst()
    if (!gone) return
    const { id: thing, person, device } = gone
    const entry = {
      what: 'sign_out',
      actor: person,
      person,
      thing,
      device,
      address,
      outcome: 'done',
    } as const
    await writeAudit(tx, context, entry)
  })
}

/** Ends one of the actor's sessions by its id; answers whether there was such a one. */
export async function endMySession(
  context: ServerContext,
  actor: Actor,
  id: Uuid,
  address: string,
): Promise<boolean> {
  const { person, device } = actor
  return context.db.transaction().execute(async tx => {
    const gone = await tx
      .deleteFrom('web_session')
      .where('id', '=', id)
      .where('person', '=', person)
      .returning('id')
      .executeTakeFirst()
    const outcome = gone === undefined ? 'no_such_sign_in' : 'done'
    await writeAudit(tx, context, {
      ...{ what: 'session_end', actor: person, person, thing: id, device, address, outcome },
    })
    return gone !== undefined
  })
}
