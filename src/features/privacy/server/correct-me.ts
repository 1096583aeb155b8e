import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isUnder14 } from '../../../shared/age.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import type { correctMe } from '../contract.ts'
import { type Doing, isOpenDemo, lockLiving, note } from './doing.ts'
import type { PrivacyPorts } from './ports.ts'

type Corrected = EndpointRequest<typeof correctMe>['body']
type Refused = keyof (typeof correctMe)['refusals']

/**
 * Somebody puts right what is written of them (个人信息保护法 第46条). It counts at once; who staff had confirmed under another name or
 * birth is to be seen anew. The audit keeps a keyed hash of what stood there: a quarrel about it can be settled, and nobody reads it.
 */
export async function correctOneself(
  context: ServerContext,
  { isHome }: Pick<PrivacyPorts, 'isHome'>,
  doing: Doing,
  { name, birthYear: birth_year, birthMonth: birth_month, division, contactPhone }: Corrected,
): Promise<'corrected' | Refused> {
  const { db, keys, now } = context
  const { person } = doing
  if (isUnder14({ birthYear: birth_year, birthMonth: birth_month }, shanghaiDate(now()))) return 'too_young'
  if (!(await isHome(db, division))) return 'no_such_division'
  if (isOpenDemo(context)) return 'open_demo'
  await db.transaction().execute(async tx => {
    await lockLiving(tx, person)
    const before = await tx
      .selectFrom('person as p')
      .innerJoin('person_profile as n', 'n.person', 'p.id')
      .select(['n.name', 'n.birth_year', 'n.birth_month', 'n.contact_phone', 'p.division'])
      .where('p.id', '=', person)
      .executeTakeFirstOrThrow()
    const contact_phone = contactPhone === undefined ? before.contact_phone : contactPhone || null
    const after = { name, birth_year, birth_month, contact_phone, division }
    const other = (['name', 'birth_year', 'birth_month', 'contact_phone', 'division'] as const).filter(
      column => before[column] !== after[column],
    )
    if (other.length === 0) return
    await tx
      .updateTable('person_profile')
      .set({ name, birth_year, birth_month, contact_phone })
      .where('person', '=', person)
      .execute()
    const unseen = { staff_confirmed_at: null, staff_confirmed_by: null }
    const isSomebodyElse = other.some(column => column !== 'contact_phone' && column !== 'division')
    await tx
      .updateTable('person')
      .set({ division, ...(isSomebodyElse ? unseen : {}) })
      .where('id', '=', person)
      .execute()
    const stood = [before.name, before.birth_year, before.birth_month, before.division]
    const hash = keyedHash(keys, 'profile-before', JSON.stringify([person, ...stood])).toString('hex')
    await note(tx, context, doing, 'corrected_oneself', hash)
  })
  return 'corrected'
}
