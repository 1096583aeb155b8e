import type { ActContext } from '../../../server/acts/act-kind.ts'
import { countyOfId, type SessionId, type Uuid } from '../../../shared/ids.ts'
import type { AttendFacts } from '../rules.ts'

/** A session as one person on one device meets it. */
export type Scene = Omit<AttendFacts, 'present'> & {
  readonly opening: string
  readonly site: string
  readonly division: string
  /** By what the device shows that it is at the site; undefined when it doesn't. */
  readonly how: 'tablet' | 'own_phone' | undefined
}

type Row = {
  starts_at: Date
  ends_at: Date
  cancelled: boolean
  opening: string
  site: string
  division: string
  enrolled: boolean
  tablet: boolean | null
  passed: boolean
}

const text = `
  SELECT x.starts_at, x.ends_at, x.cancelled_at IS NOT NULL AS cancelled, x.opening, o.site, o.division,
    EXISTS (SELECT 1 FROM enrolment e JOIN slot s ON s.county = e.county AND s.id = e.slot
      WHERE e.person = $3 AND e.county = x.county AND e.opening = x.opening AND e.status = 'enrolled'
        AND (s.session IS NULL OR s.session = x.id)) AS enrolled,
    d.kind = 'tablet' AND d.site = o.site AND d.revoked_at IS NULL AS tablet,
    EXISTS (SELECT 1 FROM presence_pass p WHERE p.county = x.county AND p.site = o.site AND p.device = $4
      AND p.expires_at > $5) AS passed
  FROM session x JOIN opening o ON o.county = x.county AND o.id = x.opening LEFT JOIN device d ON d.id = $4
  WHERE x.county = $1 AND x.id = $2`

/** Reads what an act about attendance is decided on; undefined when there is no such session. */
export async function findScene(
  { pool, now }: ActContext,
  session: SessionId,
  person: Uuid,
  device: Uuid,
): Promise<Scene | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'attend-scene',
    text,
    values: [countyOfId(session), session, person, device, new Date(now())],
  })
  const [row] = rows
  if (!row) return undefined
  const { starts_at, ends_at, tablet, passed, ...rest } = row
  // A tablet of the site stands at the site.
  const how = tablet ? 'tablet' : passed ? 'own_phone' : undefined
  return { ...rest, start: starts_at.getTime(), end: ends_at.getTime(), how }
}
