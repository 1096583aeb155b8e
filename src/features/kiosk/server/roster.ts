import * as v from 'valibot'
import { prepared } from '../../../server/database.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Tablet } from '../../../server/tablet.ts'
import { addDays, shanghaiDate, shanghaiMoment } from '../../../shared/dates.ts'
import { countyOfId, sessionIdSchema, type Uuid, uuidSchema } from '../../../shared/ids.ts'
import type { Roster } from '../contract.ts'
import { maskedName } from '../rules.ts'

type Row = {
  session: string
  title: string
  starts_at: Date
  ends_at: Date
  person: string
  name: string
  seat: number | null
  helps: boolean
  here: boolean
}

const find = prepared<Row>(
  'tablet-roster',
  `SELECT x.id AS session, o.title, x.starts_at, x.ends_at, e.person, n.name, min(e.place) AS seat,
     bool_or(s.role = 'giver') AS helps,
     EXISTS (SELECT 1 FROM attendance_fact a
       WHERE a.county = x.county AND a.session = x.id AND a.person = e.person AND a.kind = 'check_in') AS here
   FROM opening o
   JOIN session x ON x.county = o.county AND x.opening = o.id AND x.starts_at >= $3 AND x.starts_at < $4
     AND x.cancelled_at IS NULL
   JOIN slot s ON s.county = o.county AND s.opening = o.id AND (s.session IS NULL OR s.session = x.id)
   JOIN enrolment e ON e.county = s.county AND e.slot = s.id AND e.status = 'enrolled'
   JOIN person_profile n ON n.person = e.person
   WHERE o.county = $1 AND o.site = $2
   GROUP BY x.county, x.id, o.title, x.starts_at, x.ends_at, e.person, n.name
   ORDER BY x.starts_at, x.id, seat, n.name, e.person`,
)

/**
 * What stands for a person in today's list of one tablet: nothing that tells who it is, nor the same tomorrow or elsewhere. Nothing
 * needs to be kept for it: it is made again when it comes back.
 */
function tileOf(
  { keys }: Pick<ServerContext, 'keys'>,
  tablet: Tablet,
  person: string,
  today: string,
): string {
  return keyedHash(keys, 'tablet-name', `${tablet.device} ${today} ${person}`).toString('base64url')
}

async function todaysRows({ pool, now }: ServerContext, { site }: Tablet): Promise<Row[]> {
  const today = shanghaiDate(now())
  const span = [new Date(shanghaiMoment(today)), new Date(shanghaiMoment(addDays(today, 1)))]
  return find(pool, [countyOfId(site), site, ...span])
}

/** Today's sessions of the tablet's site with who has a place; whole names in staff mode alone. */
export async function findRoster(
  context: ServerContext,
  tablet: Tablet,
  names: 'masked' | 'whole',
): Promise<Roster> {
  const today = shanghaiDate(context.now())
  const items = new Map<string, Roster['items'][number]>()
  for (const row of await todaysRows(context, tablet)) {
    const { session, title, starts_at, ends_at, person, name, seat, helps, here } = row
    const item = items.get(session) ?? {
      ...{ sessionId: v.parse(sessionIdSchema, session), title },
      ...{ startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString(), people: [] },
    }
    items.set(session, item)
    item.people.push({
      ...{ tile: tileOf(context, tablet, person, today), shown: maskedName(name), seat, helps, here },
      ...(names === 'whole' ? { name } : {}),
    })
  }
  return { items: [...items.values()] }
}

/** Whose name was tapped; undefined for a tile of another day, another tablet, or of somebody who has no place any more. */
export async function findTapped(
  context: ServerContext,
  tablet: Tablet,
  tile: string,
): Promise<{ person: Uuid; name: string } | undefined> {
  const today = shanghaiDate(context.now())
  const row = (await todaysRows(context, tablet)).find(
    ({ person }) => tileOf(context, tablet, person, today) === tile,
  )
  return row && { person: v.parse(uuidSchema, row.person), name: row.name }
}
