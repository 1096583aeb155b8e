import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { type Uuid, uuidSchema } from '../shared/ids.ts'
import { type StaffRight, staffRightSchema } from '../shared/staff-right.ts'
import type { ServerContext } from './server-context.ts'

export const sessionCookie = 'yinling_session'
export const deviceCookie = 'yinling_device'

/** Who is calling: a signed-in person on a known device. */
export type Actor = { person: Uuid; device: Uuid; rights: readonly StaffRight[] }

/** Tokens are kept only as their SHA-256: a stolen table signs nobody in. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What a session cookie stands for. */
export type Session = { actor: Actor; token: string; expiresAt: number }

type RightRow = { role: string | null; site: string | null; division: string | null }
type SessionRow = RightRow & { expires_at: Date; person: string; device: string }

const sessionQuery = {
  name: 'actor-by-session',
  text: `SELECT s.expires_at, s.person, s.device, r.role, r.site, r.division
    FROM web_session s LEFT JOIN staff_role r ON r.person = s.person AND s.shown <> 'code' AND $3
    WHERE s.token_hash = $1 AND s.expires_at > $2`,
}

/** The rights that rows of `staff_role` stand for; what this version does not know gives no right. */
export function rightsOf(rows: readonly RightRow[]): StaffRight[] {
  return rows.flatMap(row => {
    const right = v.safeParse(staffRightSchema, row)
    return right.success ? [right.output] : []
  })
}

/**
 * Finds what the session cookie stands for; `null` without one, or when it is unknown or over. A card and its PIN give staff their
 * rights in a demo only: elsewhere staff need a second factor (等保2.0), which no session here has yet.
 */
export async function findSession(
  { pool, now, demo }: Pick<ServerContext, 'pool' | 'now' | 'demo'>,
  request: FastifyRequest,
): Promise<Session | null> {
  const token = request.cookies[sessionCookie]
  if (token === undefined || token.length > 200) return null
  const { rows } = await pool.query<SessionRow>({
    ...sessionQuery,
    values: [tokenHash(token), new Date(now()), demo],
  })
  const [first] = rows
  if (!first) return null
  const actor = {
    person: v.parse(uuidSchema, first.person),
    device: v.parse(uuidSchema, first.device),
    rights: rightsOf(rows),
  }
  return { actor, token, expiresAt: first.expires_at.getTime() }
}
