import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { hour, minute } from '../shared/dates.ts'
import { type Uuid, uuidSchema } from '../shared/ids.ts'
import { type StaffRight, staffRightSchema } from '../shared/staff-right.ts'
import type { TabletProof } from '../shared/tablet.ts'
import type { Database } from './schema.ts'
import type { ServerContext } from './server-context.ts'

export const sessionCookie = 'yinling_session'
export const deviceCookie = 'yinling_device'

/** Who is calling: a signed-in person on a known device. */
export type Actor = {
  person: Uuid
  device: Uuid
  rights: readonly StaffRight[]
  /** When they last showed in this session who they are, in milliseconds; `hasJustProved` asks it. */
  provedAt?: number
  /** They stand at a tablet of a site, and have shown this much there. */
  atTablet?: TabletProof
}

/** What opened a session: staff's rights come with their two factors, and in a demo with a card. */
export type Shown = 'card' | 'code' | 'staff' | TabletShown

const proofOf = { 'tablet-name': 'name', 'tablet-card': 'card', 'tablet-pin': 'pin' } as const
export type TabletShown = keyof typeof proofOf
export const isTabletShown = (shown: string): shown is TabletShown => Object.hasOwn(proofOf, shown)

/** Staff's sessions end this long after their last use, and a day's work after they began. In milliseconds. */
export const staffIdle = 30 * minute
export const staffSessionLasts = 12 * hour

/** Tokens are kept only as their SHA-256: a stolen table signs nobody in. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * A tablet's visitor is forgotten by the tablet itself as soon as they go; this only ends what it could not. In milliseconds, from
 * the last use on.
 */
export const tabletSessionLasts = 30 * minute

/** What a session's token stands for; `usedAt` is of staff's alone. */
export type Session = { actor: Actor; token: string; expiresAt: number; usedAt: number | undefined }

type RightRow = { role: string | null; site: string | null; division: string | null }
type SessionRow = RightRow & {
  expires_at: Date
  used_at: Date | null
  asked_at: Date | null
  person: string
  device: string
  shown: string
}

const sessionQuery = {
  name: 'actor-by-session',
  text: `SELECT s.expires_at, s.used_at, s.asked_at, s.person, s.device, s.shown, r.role, r.site, r.division
    FROM web_session s JOIN device d ON d.id = s.device AND d.revoked_at IS NULL
    LEFT JOIN staff_role r ON r.person = s.person AND (s.shown = 'staff' OR (s.shown = 'card' AND $3))
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND (s.shown <> 'staff' OR s.used_at > $4)`,
}

/** The rights that rows of `staff_role` stand for; what this version does not know gives no right. */
export function rightsOf(rows: readonly RightRow[]): StaffRight[] {
  return rows.flatMap(row => {
    const right = v.safeParse(staffRightSchema, row)
    return right.success ? [right.output] : []
  })
}

/** The rights a person holds now, whatever they have shown. */
export async function findRights(db: Kysely<Database>, person: string): Promise<StaffRight[]> {
  const rows = await db
    .selectFrom('staff_role')
    .select(['role', 'site', 'division'])
    .where('person', '=', person)
    .execute()
  return rightsOf(rows)
}

/**
 * The token that a request carries: a tablet keeps its visitor's in the memory of its page alone and sends it as a header, so that
 * nothing of it outlives the page; every other browser has a cookie that no script reads.
 */
export function sessionTokenOf({ headers, cookies }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? cookies[sessionCookie]
}

/**
 * Finds what a request's session token stands for; `null` without one, or when it is unknown or over. Staff's rights come with two factors
 * (等保2.0), in a demo with a card and its PIN too. A session of staff that nobody used for half an hour is over: it does not
 * go on as anything less.
 */
export async function findSession(
  { pool, now, demo }: Pick<ServerContext, 'pool' | 'now' | 'demo'>,
  request: FastifyRequest,
): Promise<Session | null> {
  const token = sessionTokenOf(request)
  if (token === undefined || token.length > 200) return null
  const { rows } = await pool.query<SessionRow>({
    ...sessionQuery,
    values: [tokenHash(token), new Date(now()), demo, new Date(now() - staffIdle)],
  })
  const [first] = rows
  if (!first) return null
  const provedAt = first.asked_at?.getTime()
  const actor = {
    person: v.parse(uuidSchema, first.person),
    device: v.parse(uuidSchema, first.device),
    rights: rightsOf(rows),
    ...(provedAt === undefined ? {} : { provedAt }),
    ...(isTabletShown(first.shown) ? { atTablet: proofOf[first.shown] } : {}),
  }
  return { actor, token, expiresAt: first.expires_at.getTime(), usedAt: first.used_at?.getTime() }
}
