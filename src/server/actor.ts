import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import * as v from 'valibot'
import type { Clock } from '../shared/dates.ts'
import { type Uuid, uuidSchema } from '../shared/ids.ts'

export const sessionCookie = 'yinling_session'
export const deviceCookie = 'yinling_device'

export type StaffRight = { role: 'staff'; site: string } | { role: 'coordinator'; division: string }

/** Who is calling: a signed-in person on a known device. */
export type Actor = { person: Uuid; device: Uuid; rights: readonly StaffRight[] }

/** Tokens are kept only as their SHA-256: a stolen table signs nobody in. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** What a session cookie stands for. */
export type Session = { actor: Actor; token: string; expiresAt: number }

type SessionRow = {
  expires_at: Date
  person: string
  device: string
  role: string | null
  site: string | null
  division: string | null
}

const sessionQuery = {
  name: 'actor-by-session',
  text: `SELECT s.expires_at, s.person, s.device, r.role, r.site, r.division
    FROM web_session s LEFT JOIN staff_role r ON r.person = s.person
    WHERE s.token_hash = $1 AND s.expires_at > $2`,
}

function rightOf(row: SessionRow): StaffRight | undefined {
  if (row.site !== null) return { role: 'staff', site: row.site }
  if (row.division !== null) return { role: 'coordinator', division: row.division }
  return undefined
}

/** Finds what the session cookie stands for; `null` without one, or when it is unknown or over. */
export async function findSession(pool: Pool, now: Clock, request: FastifyRequest): Promise<Session | null> {
  const token = request.cookies[sessionCookie]
  if (token === undefined || token.length > 200) return null
  const { rows } = await pool.query<SessionRow>({
    ...sessionQuery,
    values: [tokenHash(token), new Date(now())],
  })
  const [first] = rows
  if (!first) return null
  const actor = {
    person: v.parse(uuidSchema, first.person),
    device: v.parse(uuidSchema, first.device),
    rights: rows.flatMap(row => rightOf(row) ?? []),
  }
  return { actor, token, expiresAt: first.expires_at.getTime() }
}
