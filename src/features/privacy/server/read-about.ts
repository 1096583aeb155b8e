import * as v from 'valibot'
import { openEmergency, openSensitive } from '../../../server/about-field.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { type About, closeness, consentSchema, type MaskedItem, sexes } from '../about-contract.ts'
import { maskedEnd, sensitiveItems } from '../rules.ts'

const nothing = {
  ...{ sex: null, skills: '', wishes: '', insured_until: null },
  ...{ emergency_name: null, emergency_relation: null, emergency_phone: null },
} as const

async function findConsents({ db }: ServerContext, person: string): Promise<About['consents']> {
  const rows = await db
    .selectFrom('consent_entry as c')
    .leftJoin('site as s', join =>
      join
        .onRef('s.id', '=', 'c.site')
        .on(eb => eb('s.county', '=', eb.fn<string>('left', ['c.site', eb.val(6)]))),
    )
    .select(['c.id', 'c.item', 'c.event', 'c.wording', 'c.at', 's.name as siteName'])
    .where('c.person', '=', person)
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(row => v.parse(consentSchema, { ...row, at: row.at.toISOString() }))
}

/** What is known of a person, masked where it is. */
export async function readAbout(context: ServerContext, person: string): Promise<About> {
  const { db, keys } = context
  const found = await db
    .selectFrom('person_about')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst()
  const likes = await db.selectFrom('person_like').select('category').where('person', '=', person).execute()
  const kept = await db
    .selectFrom('person_sensitive')
    .select(['item', 'value'])
    .where('person', '=', person)
    .execute()
  const row = found ?? nothing
  const { emergency_name: name, emergency_relation: relation, emergency_phone: phone } = row
  return {
    sex: row.sex === null ? null : v.parse(v.picklist(sexes), row.sex),
    likes: likes.map(({ category }) => category).sort(),
    ...{ skills: row.skills, wishes: row.wishes, insuredUntil: row.insured_until },
    emergency:
      name === null || phone === null
        ? null
        : {
            name: openEmergency(keys, person, 'name', name),
            relation: v.parse(v.picklist(closeness), relation),
            phoneEnd: openEmergency(keys, person, 'phone', phone).slice(-4),
          },
    sensitive: sensitiveItems.flatMap(item => {
      const one = kept.find(each => each.item === item)
      if (!one) return []
      const value = openSensitive(keys, person, item, one.value)
      return [{ item, shown: item === 'id_number' ? maskedEnd(value) : value }]
    }),
    consents: await findConsents(context, person),
  }
}

/** A masked value whole. */
export async function readMasked(
  { db, keys }: Pick<ServerContext, 'db' | 'keys'>,
  person: string,
  item: MaskedItem,
): Promise<string | undefined> {
  if (item === 'emergency_phone') {
    const row = await db
      .selectFrom('person_about')
      .select('emergency_phone')
      .where('person', '=', person)
      .executeTakeFirst()
    return row?.emergency_phone ? openEmergency(keys, person, 'phone', row.emergency_phone) : undefined
  }
  const row = await db
    .selectFrom('person_sensitive')
    .select('value')
    .where('person', '=', person)
    .where('item', '=', item)
    .executeTakeFirst()
  return row && openSensitive(keys, person, item, row.value)
}
