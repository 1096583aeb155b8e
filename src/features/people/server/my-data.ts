import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../server/schema.ts'
import type { Uuid } from '../../../shared/ids.ts'

/** What of one table is a person's: its rows, by the columns that can name them, told by these. */
export type DataPart = {
  readonly table: keyof Database
  /** Columns by which a row is about the person. */
  readonly mine: readonly string[]
  /** What of it is told, as SQL over the row `t`. Other people are told as whether it was oneself, never by their id. */
  readonly told: Readonly<Record<string, string>>
}

const title = '(SELECT o.title FROM opening o WHERE o.county = t.county AND o.id = t.opening)'
const byMyself = (column: string) => `(t.${column} = $1)`

/**
 * Everything that is kept about a person, table by table (个人信息保护法 第45条). A test looks through the catalogue: a table that names
 * people and stands neither here nor among the exceptions fails it.
 */
export const dataParts: readonly DataPart[] = [
  { table: 'person', mine: ['id'], told: { division: 't.division', keptSince: 't.created_at' } },
  {
    table: 'person_profile',
    mine: ['person'],
    told: {
      name: 't.name',
      birthYear: 't.birth_year',
      birthMonth: 't.birth_month',
      contactPhone: 't.contact_phone',
    },
  },
  {
    table: 'card',
    mine: ['person'],
    told: {
      number: 't.number',
      madeAt: 't.made_at',
      pinSetAt: 't.pin_set_at',
      revokedAt: 't.revoked_at',
    },
  },
  {
    table: 'site_person',
    mine: ['person'],
    told: {
      site: '(SELECT s.name FROM site s WHERE s.county = t.county AND s.id = t.site)',
      how: 't.how',
      since: 't.since',
    },
  },
  { table: 'sign_in_phone', mine: ['person'], told: { sealed: 't.number', provedAt: 't.proved_at' } },
  {
    table: 'person_about',
    mine: ['person'],
    told: {
      ...{ sex: 't.sex', skills: 't.skills', wishes: 't.wishes', insuredUntil: 't.insured_until' },
      emergencyName: 't.emergency_name',
      emergencyRelation: 't.emergency_relation',
      emergencyPhone: 't.emergency_phone',
    },
  },
  { table: 'person_sensitive', mine: ['person'], told: { item: 't.item', value: 't.value' } },
  {
    table: 'consent_entry',
    mine: ['person'],
    told: {
      ...{ item: 't.item', event: 't.event', wording: 't.wording', at: 't.at' },
      byMyself: byMyself('by_person'),
    },
  },
  { table: 'person_like', mine: ['person'], told: { category: 't.category' } },
  {
    table: 'staff_role',
    mine: ['person'],
    told: { role: 't.role', site: 't.site', division: 't.division', givenAt: 't.given_at' },
  },
  {
    table: 'staff_role_ended',
    mine: ['person'],
    told: {
      role: 't.role',
      site: 't.site',
      division: 't.division',
      givenAt: 't.given_at',
      endedAt: 't.ended_at',
    },
  },
  { table: 'staff_factor', mine: ['person'], told: { madeAt: 't.made_at', changedAt: 't.changed_at' } },
  {
    table: 'staff_passkey',
    mine: ['person'],
    told: { name: 't.name', madeAt: 't.made_at', usedAt: 't.used_at', removedAt: 't.revoked_at' },
  },
  {
    table: 'staff_invitation',
    mine: ['person', 'for_person'],
    told: { role: 't.role', invitedAs: 't.name', madeAt: 't.made_at', usedAt: 't.used_at' },
  },
  {
    table: 'web_session',
    mine: ['person'],
    told: {
      device: '(SELECT d.looks FROM device d WHERE d.id = t.device)',
      signedInAt: 't.created_at',
      until: 't.expires_at',
    },
  },
  {
    table: 'family_grant',
    mine: ['senior', 'helper'],
    told: {
      iAm: `CASE WHEN t.senior = $1 THEN 'helped' ELSE 'helper' END`,
      relation: 't.relation',
      mayEnrol: 't.may_enrol',
      mayOrder: 't.may_order',
      maySeeRecord: 't.may_see_record',
      askedAt: 't.asked_at',
      grantedAt: 't.granted_at',
      until: 't.until',
      endedAt: 't.ended_at',
      how: 't.how',
    },
  },
  {
    table: 'family_paper',
    mine: ['senior'],
    told: {
      how: 't.how',
      relativeName: 't.name',
      relativePhoneEnd: 't.phone_end',
      relation: 't.relation',
      until: 't.until',
      enteredAt: 't.entered_at',
      photoKept: 't.photo IS NOT NULL',
      endedAt: 't.ended_at',
    },
  },
  {
    table: 'enrolment',
    mine: ['person'],
    told: {
      opening: title,
      status: 't.status',
      place: 't.place',
      askedAt: 't.asked_at',
      endedAt: 't.ended_at',
    },
  },
  {
    table: 'act',
    mine: ['person'],
    told: { kind: 't.kind', receivedAt: 't.received_at', byMyself: byMyself('actor') },
  },
  {
    table: 'attendance_fact',
    mine: ['person'],
    told: { opening: title, kind: 't.kind', at: 't.at', how: 't.how', byMyself: byMyself('by_person') },
  },
  {
    table: 'service_entry',
    mine: ['person'],
    told: { opening: title, event: 't.event', minutes: 't.minutes', at: 't.at' },
  },
  {
    table: 'audit_entry',
    mine: ['person', 'actor'],
    told: { what: 't.what', at: 't.at', outcome: 't.outcome', byMyself: byMyself('actor') },
  },
]

type Row = Readonly<Record<string, unknown>>

/** All rows of the person's, part by part, as of one moment. */
export function readMyData(
  db: Kysely<Database>,
  person: Uuid,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async tx => {
      const all: Record<string, readonly Row[]> = {}
      for (const part of dataParts) all[part.table] = await readPart(tx, part, person)
      return all
    })
}

async function readPart(db: Kysely<Database>, { table, mine, told }: DataPart, person: Uuid): Promise<Row[]> {
  const value = sql`${person}::uuid`
  // Written in this file, none of it by a caller; `$1` there is the person.
  const written = (text: string) =>
    sql.join(
      text.split('$1').map(piece => sql.raw(piece)),
      value,
    )
  const columns = Object.entries(told).map(([name, text]) => sql`${written(text)} AS ${sql.id(name)}`)
  const isMine = mine.map(column => sql`t.${sql.id(column)} = ${value}`)
  const { rows } = await sql<Row>`SELECT ${sql.join(columns)} FROM ${sql.table(table)} t
    WHERE ${sql.join(isMine, sql` OR `)}`.execute(db)
  return rows
}
