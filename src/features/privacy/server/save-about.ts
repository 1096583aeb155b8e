import type { Kysely } from 'kysely'
import { categories } from '../../../programmes/categories.ts'
import { sealEmergency } from '../../../server/about-field.ts'
import type { Keys } from '../../../server/keys.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import type { saveAbout } from '../about-contract.ts'
import { type Doing, isOpenDemo, lockLiving, note } from './doing.ts'

type Saved = EndpointRequest<typeof saveAbout>['body']

/** The columns that were told, and no other. */
function columnsOf(keys: Pick<Keys, 'fields'>, person: string, saved: Saved) {
  const { sex, skills, wishes, insuredUntil, emergency } = saved
  return {
    ...(sex === undefined ? {} : { sex }),
    ...(skills === undefined ? {} : { skills }),
    ...(wishes === undefined ? {} : { wishes }),
    ...(insuredUntil === undefined ? {} : { insured_until: insuredUntil }),
    ...(emergency === undefined
      ? {}
      : {
          emergency_name: emergency && sealEmergency(keys, person, 'name', emergency.name),
          emergency_relation: emergency === null ? null : emergency.relation,
          emergency_phone: emergency && sealEmergency(keys, person, 'phone', emergency.phone),
        }),
  }
}

async function saveLikes(tx: Kysely<Database>, person: string, likes: readonly string[]): Promise<void> {
  await tx.deleteFrom('person_like').where('person', '=', person).execute()
  const known = categories.filter(({ key }) => likes.includes(key))
  if (known.length === 0) return
  await tx
    .insertInto('person_like')
    .values(known.map(({ key }) => ({ person, category: key })))
    .execute()
}

/** Writes what somebody told about themselves; a repeat writes the same. */
export async function saveAboutOf(
  context: ServerContext,
  doing: Doing,
  saved: Saved,
): Promise<'saved' | 'open_demo'> {
  if (isOpenDemo(context)) return 'open_demo'
  const { person, site } = doing
  await context.db.transaction().execute(async tx => {
    await lockLiving(tx, person)
    const columns = { ...columnsOf(context.keys, person, saved), told_at: new Date(context.now()) }
    await tx
      .insertInto('person_about')
      .values({ person, skills: '', wishes: '', ...columns })
      .onConflict(conflict => conflict.column('person').doUpdateSet(columns))
      .execute()
    if (saved.likes !== undefined) await saveLikes(tx, person, saved.likes)
    await note(tx, context, doing, 'about_changed', site)
  })
  return 'saved'
}
