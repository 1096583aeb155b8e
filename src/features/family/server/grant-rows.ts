import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import type { Database } from '../../../server/schema.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { Scope } from '../../../shared/scopes.ts'
import { type Family, type Helped, type Helper, relations } from '../contract.ts'
import { maskedName, paperWaits, requestLasts } from '../rules.ts'

/** Grants that neither has ended, with both names; whose is added by who asks. */
export function liveGrants(db: Kysely<Database>, now: number) {
  return db
    .selectFrom('family_grant as g')
    .leftJoin('person_profile as s', 's.person', 'g.senior')
    .leftJoin('person_profile as h', 'h.person', 'g.helper')
    .leftJoin('person_profile as e', 'e.person', 'g.entered_by')
    .leftJoin('person_profile as c', 'c.person', 'g.confirmed_by')
    .selectAll('g')
    .select(['s.name as senior_name', 'h.name as helper_name'])
    .select(['e.name as entered_name', 'c.name as confirmed_name'])
    .where('g.ended_at', 'is', null)
    .where('g.until', '>=', shanghaiDate(now))
    .where(either =>
      either.or([
        either('g.granted_at', 'is not', null),
        either('g.asked_at', '>', new Date(now - requestLasts)),
        // Who signed on paper comes by when they come by.
        either.and([either('g.how', '=', 'paper'), either('g.asked_at', '>', new Date(now - paperWaits))]),
      ]),
    )
}
export type GrantRow = Awaited<ReturnType<ReturnType<typeof liveGrants>['executeTakeFirstOrThrow']>>

type May = Pick<GrantRow, 'may_enrol' | 'may_order' | 'may_see_record'>

const scopesOf = (row: May): Scope[] => [
  'look',
  ...(row.may_enrol ? (['enrol'] as const) : []),
  ...(row.may_order ? (['meals'] as const) : []),
  ...(row.may_see_record ? (['record'] as const) : []),
]

const common = (row: GrantRow) => ({
  id: v.parse(uuidSchema, row.id),
  state: row.granted_at === null ? ('asked' as const) : ('granted' as const),
  relation: v.parse(v.picklist(relations), row.relation),
  scopes: scopesOf(row),
  until: row.until,
  askedAt: row.asked_at.toISOString(),
  ...(row.may_see_record && row.record_from !== null ? { recordFrom: row.record_from.toISOString() } : {}),
})

/** As the senior sees it. */
export const asHelper = (row: GrantRow): Helper => ({
  ...common(row),
  name: row.helper_name ?? '',
  ...onPaper(row),
})

/** What came from paper says by whom; by two workers, whether the senior has still to be asked. */
function onPaper({ how, entered_name, confirmed_name, kept_at }: GrantRow): Pick<Helper, 'onPaper'> {
  if (how !== 'paper' && how !== 'two-workers') return {}
  const enteredBy = entered_name ?? ''
  if (how === 'paper') return { onPaper: { how, enteredBy } }
  const asked = kept_at === null ? { toKeep: true as const } : {}
  return { onPaper: { how, enteredBy, confirmedBy: confirmed_name ?? '', ...asked } }
}

/** Sheets whose relative has not signed in so far, as the senior sees them. */
async function findExpected(db: Kysely<Database>, now: number, senior: string): Promise<Helper[]> {
  const rows = await db
    .selectFrom('family_paper as p')
    .leftJoin('person_profile as e', 'e.person', 'p.entered_by')
    .select(['p.id', 'p.how', 'p.name', 'p.relation', 'p.phone_end', 'p.until', 'p.entered_at'])
    .select(['p.may_enrol', 'p.may_order', 'p.may_see_record', 'e.name as entered_name'])
    .where('p.senior', '=', senior)
    .where('p.met_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .where('p.entered_at', '>', new Date(now - paperWaits))
    .where('p.until', '>=', shanghaiDate(now))
    .orderBy('p.entered_at', 'desc')
    .orderBy('p.id')
    .execute()
  return rows.map(row => ({
    ...{ id: v.parse(uuidSchema, row.id), state: 'expected', name: row.name },
    relation: v.parse(v.picklist(relations), row.relation),
    ...{ scopes: scopesOf(row), until: row.until, askedAt: row.entered_at.toISOString() },
    onPaper: { how: row.how, enteredBy: row.entered_name ?? '', phoneEnd: row.phone_end },
  }))
}

/** As the helper sees it: before the yes neither the id nor the whole name. */
export function asHelped(row: GrantRow): Helped {
  const name = row.senior_name ?? ''
  const { calls } = row
  return row.granted_at === null
    ? { ...common(row), calls, name: maskedName(name) }
    : { ...common(row), calls, name, personId: v.parse(uuidSchema, row.senior) }
}

type News = { offers: number; called_off: number }

/** What changed for somebody who is helped; each of their helpers may look, so each is told (亲情授权). */
async function findNews(db: Kysely<Database>, now: number, person: string): Promise<News> {
  const { rows } = await sql<News>`
    SELECT count(*) FILTER (WHERE e.status = 'offered')::integer AS offers,
      coalesce(sum((SELECT count(*) FROM session x WHERE x.county = e.county AND x.opening = e.opening
        AND (s.session IS NULL OR x.id = s.session) AND x.cancelled_at IS NOT NULL AND x.starts_at > ${new Date(now)})), 0)::integer AS called_off
    FROM enrolment e JOIN slot s ON s.county = e.county AND s.id = e.slot
    WHERE e.person = ${person} AND e.status IN ('enrolled', 'waitlisted', 'offered')`.execute(db)
  return rows[0] ?? { offers: 0, called_off: 0 }
}

async function withNews(db: Kysely<Database>, now: number, row: GrantRow): Promise<Helped> {
  const helped = asHelped(row)
  if (helped.state === 'asked') return helped
  const { offers, called_off: calledOff } = await findNews(db, now, row.senior)
  return { ...helped, offers, calledOff }
}

/** Who helps `person` and asks to, and whom they help: requests first, then the newest. */
export async function findFamily(db: Kysely<Database>, now: number, person: string): Promise<Family> {
  const rows = await liveGrants(db, now)
    .where(either => either.or([either('g.senior', '=', person), either('g.helper', '=', person)]))
    .orderBy(order => order.case().when('g.granted_at', 'is', null).then(0).else(1).end())
    .orderBy('g.asked_at', 'desc')
    .orderBy('g.id')
    .execute()
  return {
    helpers: [
      ...rows.filter(row => row.senior === person).map(asHelper),
      ...(await findExpected(db, now, person)),
    ],
    helping: await Promise.all(rows.filter(row => row.helper === person).map(row => withNews(db, now, row))),
  }
}
