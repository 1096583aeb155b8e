import * as v from 'valibot'
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

const phoneSchema = v.object({ sealed: v.string(), provedAt: v.date() })

/** Sealed for everybody else. */
function opened({ keys }: ServerContext, person: string, row: unknown) {
  const { sealed, provedAt } = v.parse(phoneSchema, row)
  return { number: openPhone(keys, person, sealed), provedAt }
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
  const told = { ...kept, sign_in_phone: (kept.sign_in_phone ?? []).map(row => opened(context, person, row)) }
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
