import * as v from 'valibot'
import type { Queryable } from '../../../server/acts/act-ledger.ts'
import { countyOfId, type OpeningId, openingIdSchema, type Uuid } from '../../../shared/ids.ts'
import type { EnrolFacts, OpeningState } from '../rules.ts'

/** What one reading tells about an opening and one person, before the seat is asked for. */
export type PlaceFacts = EnrolFacts & {
  site: string
  division: string
  slot: string | null
  /** Whether there is such a person at all. */
  personExists: boolean
  /** Start of the next session the place covers; absent when none is left. */
  nextStart?: number
}

type Row = {
  state: OpeningState
  site: string
  division: string
  slot: string | null
  role_exists: boolean
  person_exists: boolean
  last_end: Date | null
  next_start: Date | null
  live: boolean
}

// Which slot is meant follows `chooseSlot` in rules.ts: a learner's place before a helper's, the series before a session.
const text = `
  SELECT o.state, o.site, o.division, s.id AS slot,
    EXISTS (SELECT 1 FROM slot x WHERE x.county = o.county AND x.opening = o.id AND ($3::text IS NULL OR x.role = $3))
      AS role_exists,
    EXISTS (SELECT 1 FROM person p WHERE p.id = $5 AND p.erased_at IS NULL) AS person_exists,
    t.last_end, t.next_start, e.id IS NOT NULL AS live
  FROM opening o
  LEFT JOIN LATERAL (
    SELECT x.id, x.session FROM slot x
    WHERE x.county = o.county AND x.opening = o.id AND ($3::text IS NULL OR x.role = $3)
      AND (x.session IS NULL OR x.session = coalesce($4, o.next_session))
    ORDER BY x.role DESC, x.session NULLS FIRST LIMIT 1
  ) s ON true
  LEFT JOIN LATERAL (
    SELECT max(x.ends_at) AS last_end, min(x.starts_at) FILTER (WHERE x.ends_at > $6) AS next_start FROM session x
    WHERE x.county = o.county AND x.opening = o.id AND x.cancelled_at IS NULL AND (s.session IS NULL OR x.id = s.session)
  ) t ON s.id IS NOT NULL
  LEFT JOIN enrolment e ON e.county = o.county AND e.slot = s.id AND e.person = $5
    AND e.status IN ('enrolled', 'waitlisted', 'offered')
  WHERE o.county = $1 AND o.id = $2`

/** Reads what an enrolment of `person` is decided on; `undefined` when there is no such opening. */
export async function findPlaceFacts(
  client: Queryable,
  asked: { openingId: string; role?: string | undefined; sessionId?: string | undefined },
  person: Uuid,
  now: number,
): Promise<PlaceFacts | undefined> {
  const opening: OpeningId = v.parse(openingIdSchema, asked.openingId)
  const { rows } = await client.query<Row>({
    name: 'place-facts',
    text,
    values: [
      countyOfId(opening),
      opening,
      asked.role ?? null,
      asked.sessionId ?? null,
      person,
      new Date(now),
    ],
  })
  const [row] = rows
  if (!row) return undefined
  return {
    state: row.state,
    roleExists: row.role_exists,
    personExists: row.person_exists,
    slotFound: row.slot !== null,
    lastEnd: row.last_end?.getTime(),
    alreadyLive: row.live,
    site: row.site,
    division: row.division,
    slot: row.slot,
    ...(row.next_start === null ? {} : { nextStart: row.next_start.getTime() }),
  }
}
