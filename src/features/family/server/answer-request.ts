import type { Transaction } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { Scope } from '../../../shared/scopes.ts'
import type { endGrant, Helper, sayYes } from '../contract.ts'
import { mostHelped, mostHelpers, recordWaits } from '../rules.ts'
import { asHelper, liveGrants } from './grant-rows.ts'

type YesRefused = keyof (typeof sayYes)['refusals']

/** Locks both persons, always in the same order, so that two answers at once are counted one after the other. */
async function lockBoth(tx: Transaction<Database>, ...people: [string, string]): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', 'in', people).orderBy('id').forUpdate().execute()
}

async function countGranted(
  tx: Transaction<Database>,
  now: number,
  whose: 'senior' | 'helper',
  person: string,
): Promise<number> {
  const rows = await liveGrants(tx, now)
    .where(`g.${whose}`, '=', person)
    .where('g.granted_at', 'is not', null)
    .execute()
  return rows.length
}

/**
 * The senior's own yes, said on a device where they are signed in, to those scopes of the request they want; it can't give more than was
 * asked. The record opens a day later. A repeat is answered the same.
 */
export async function grantRequest(
  context: ServerContext,
  { person: senior, device }: Actor,
  id: Uuid,
  wanted: readonly Scope[],
  address: string,
): Promise<Helper | YesRefused> {
  const now = context.now()
  return context.db.transaction().execute(async tx => {
    const asked = await tx
      .selectFrom('family_grant')
      .select(['helper', 'ended_at'])
      .where('id', '=', id)
      .where('senior', '=', senior)
      .executeTakeFirst()
    const refuse = async (outcome: YesRefused): Promise<YesRefused> => {
      await writeAudit(tx, context, {
        ...{ what: 'family_yes', actor: senior, person: senior, thing: id, device, address, outcome },
      })
      return outcome
    }
    if (!asked) return refuse('no_such_grant')
    await lockBoth(tx, senior, asked.helper)
    const grant = await liveGrants(tx, now).where('g.id', '=', id).executeTakeFirst()
    if (!grant) return refuse('request_over')
    if (grant.granted_at !== null) return asHelper(grant)
    if ((await countGranted(tx, now, 'senior', senior)) >= mostHelpers) return refuse('too_many_helpers')
    if ((await countGranted(tx, now, 'helper', asked.helper)) >= mostHelped) return refuse('too_many_helped')
    const granted = {
      may_enrol: grant.may_enrol && wanted.includes('enrol'),
      may_order: grant.may_order && wanted.includes('meals'),
      may_see_record: grant.may_see_record && wanted.includes('record'),
      granted_at: new Date(now),
      granted_on: device,
      record_from: new Date(now + recordWaits),
    }
    await tx.updateTable('family_grant').set(granted).where('id', '=', id).execute()
    await writeAudit(tx, context, {
      ...{ what: 'family_yes', actor: senior, person: senior, thing: id, device, address, outcome: 'done' },
    })
    return asHelper({ ...grant, ...granted })
  })
}

/** The senior says no or takes it back, or the helper leaves: at once. A repeat is answered the same. */
export async function endOneGrant(
  context: ServerContext,
  { person: actor, device }: Actor,
  id: Uuid,
  address: string,
): Promise<'ended' | keyof (typeof endGrant)['refusals']> {
  return context.db.transaction().execute(async tx => {
    const grant = await tx
      .selectFrom('family_grant')
      .select(['senior', 'ended_at'])
      .where('id', '=', id)
      .where(either => either.or([either('senior', '=', actor), either('helper', '=', actor)]))
      .forUpdate()
      .executeTakeFirst()
    const outcome = grant === undefined ? 'no_such_grant' : 'done'
    if (grant?.ended_at) return 'ended'
    if (grant) {
      const ended = { ended_at: new Date(context.now()), ended_by: actor }
      await tx.updateTable('family_grant').set(ended).where('id', '=', id).execute()
    }
    await writeAudit(tx, context, {
      ...{ what: 'family_end', actor, person: grant?.senior ?? actor, thing: id, device, address, outcome },
    })
    return outcome === 'done' ? 'ended' : outcome
  })
}
