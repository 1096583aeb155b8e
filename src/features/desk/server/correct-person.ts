import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { isUnder14 } from '../../../shared/age.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { correctPerson } from '../contract.ts'
import { type Desk, knows } from './at-site.ts'
import { isHome } from './register-person.ts'

type Corrected = EndpointRequest<typeof correctPerson>['body']
type Refused = keyof (typeof correctPerson)['refusals']

/**
 * Puts right what was written of somebody; who did it stands in the audit, what stood there before is gone (个人信息保护法 第46条). Nobody
 * corrects themselves at their own desk.
 */
export async function correctAtDesk(
  context: ServerContext,
  { actor, desk, address }: { actor: Actor; desk: Desk; address: string },
  person: Uuid,
  { name, birthYear, birthMonth, division, contactPhone }: Corrected,
): Promise<'corrected' | Refused> {
  const { db, now, config } = context
  if (person === actor.person) return 'oneself'
  if (!(await knows(db, desk, person))) return 'no_such_person'
  if (isUnder14({ birthYear, birthMonth }, shanghaiDate(now()))) return 'too_young'
  if (!(await isHome(db, division))) return 'no_such_division'
  // Everybody who tries a demo that is open to all finds the same people in it.
  if (context.demo && config.demo === 'allowed') return 'open_demo'
  await db.transaction().execute(async tx => {
    await tx.updateTable('person').set({ division }).where('id', '=', person).execute()
    await tx
      .updateTable('person_profile')
      .set({
        ...{ name, birth_year: birthYear, birth_month: birthMonth },
        ...(contactPhone === undefined ? {} : { contact_phone: contactPhone || null }),
      })
      .where('person', '=', person)
      .execute()
    const entry = { what: 'person_corrected', actor: actor.person, person, thing: desk.id } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
  })
  return 'corrected'
}
