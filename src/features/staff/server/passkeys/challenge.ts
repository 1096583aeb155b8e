import { randomBytes } from 'node:crypto'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { type Kysely, sql } from 'kysely'
import { tokenHash } from '../../../../server/actor.ts'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { minute } from '../../../../shared/dates.ts'

/** What a challenge was given out for; one for a sign-in knows nobody yet. */
export type Purpose =
  | { readonly purpose: 'sign_in' }
  | { readonly purpose: 'prove' | 'add'; readonly person: string }

const challengeLasts = 5 * minute

/** So many are out for one network: an office needs a few, and nobody fills the table from one place. */
const mostOpen = 60

const personOf = (of: Purpose) => ('person' in of ? of.person : null)

/** A fresh challenge, known to nobody before. */
export async function giveChallenge(
  { db, keys, now }: ServerContext,
  of: Purpose,
  address: string,
): Promise<string | 'too_many_challenges'> {
  const network = keyedHash(keys, 'network', address)
  const { open } = await db
    .selectFrom('staff_challenge')
    .select(sql<number>`count(*)::integer`.as('open'))
    .where('network', '=', network)
    .where('expires_at', '>', new Date(now()))
    .executeTakeFirstOrThrow()
  if (open >= mostOpen) return 'too_many_challenges'
  const challenge = randomBytes(32).toString('base64url')
  const expires_at = new Date(now() + challengeLasts)
  await db
    .insertInto('staff_challenge')
    .values({ hash: tokenHash(challenge), purpose: of.purpose, person: personOf(of), network, expires_at })
    .execute()
  return challenge
}

/** What the browser says it had signed; undefined for what is no such thing. */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJSON)
    return typeof challenge === 'string' && challenge.length <= 200 ? challenge : undefined
  } catch {
    return undefined
  }
}

/** Uses a challenge up, right or wrong; whether it was ours, for this, and still good. Of two who bring it at once one finds it. */
export async function useChallenge(
  { db, now }: ServerContext,
  challenge: string,
  of: Purpose,
): Promise<boolean> {
  const used = await db
    .deleteFrom('staff_challenge')
    .where('hash', '=', tokenHash(challenge))
    .where('purpose', '=', of.purpose)
    .where('person', 'is not distinct from', personOf(of))
    .where('expires_at', '>', new Date(now()))
    .returning('hash')
    .executeTakeFirst()
  return used !== undefined
}

/** Forgets challenges that nobody answered. */
export async function clearChallenges(db: Kysely<Database>, now: number): Promise<void> {
  await db.deleteFrom('staff_challenge').where('expires_at', '<=', new Date(now)).execute()
}
