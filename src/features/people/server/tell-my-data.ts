import * as v from 'valibot'
import { openEmergency, openSensitive } from '../../../server/about-field.ts'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { openPhone } from '../../../server/phone-field.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { MyData } from '../contract.ts'
import { readMyData } from './my-data.ts'
import { getPerson } from './people-queries.ts'

const profileSchema = v.object({
  birthYear: v.nullable(v.number()),
  birthMonth: v.nullable(v.number()),
  contactPhone: v.nullable(v.string()),
})
const cardSchema = v.object({ number: v.string(), revokedAt: v.nullable(v.date()) })

const phoneSchema = v.looseObject({ sealed: v.string(), provedAt: v.date() })
const aboutSchema = v.looseObject({
  emergencyName: v.nullable(v.string()),
  emergencyPhone: v.nullable(v.string()),
})
const sensitiveSchema = v.object({ item: v.string(), value: v.string() })

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** What is sealed for everybody else, opened for its person. */
function opened({ keys }: ServerContext, person: string, kept: Rows): Rows {
  const phones = v.parse(v.array(phoneSchema), kept.sign_in_phone ?? [])
  const about = v.parse(v.array(aboutSchema), kept.person_about ?? [])
  const sensitive = v.parse(v.array(sensitiveSchema), kept.person_sensitive ?? [])
  const emergency = (column: 'name' | 'phone', sealed: string | null) =>
    sealed === null ? null : openEmergency(keys, person, column, sealed)
  return {
    ...kept,
    sign_in_phone: phones.map(row => ({
      number: openPhone(keys, person, row.sealed),
      provedAt: row.provedAt,
    })),
    person_about: about.map(row => ({
      ...row,
      emergencyName: emergency('name', row.emergencyName),
      emergencyPhone: emergency('phone', row.emergencyPhone),
    })),
    person_sensitive: sensitive.map(({ item, value }) => ({
      item,
      value: openSensitive(keys, person, item, value),
    })),
  }
}

/** Everything kept about the actor, with the words a page needs; written in the audit first. */
export async function tellMyData(
  context: ServerContext,
  { person, device, rights }: Actor,
  address: string,
): Promise<MyData> {
  const { db } = context
  const entry = { what: 'data_told', actor: person, person, device, address, outcome: 'done' } as const
  await writeAudit(db, context, entry)
  const [me, kept] = await Promise.all([getPerson(db, person, rights), readMyData(db, person)])
  const nothing = { birthYear: null, birthMonth: null, contactPhone: null }
  const cards = v.parse(v.array(cardSchema), kept.card ?? [])
  const told = opened(context, person, kept)
  return {
    madeAt: new Date(context.now()).toISOString(),
    profile: {
      name: me.name,
      divisionName: me.divisionName,
      ...v.parse(profileSchema, kept.person_profile?.[0] ?? nothing),
      cards: cards.filter(card => card.revokedAt === null).map(card => card.number),
    },
    kept: Object.fromEntries(Object.entries(told).map(([table, rows]) => [table, [...rows]])),
  }
}
