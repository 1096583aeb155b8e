import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { Scope } from '../../../shared/scopes.ts'
import type { endGrant, Helper, keepGrant, sayYes } from '../contract.ts'
import { mostHelped, mostHelpers, recordWaits } from '../rules.ts'
import { countGranted, lockBoth } from './grant-limits.ts'
import { asHelper, liveGrants } from './grant-rows.ts'

type YesRefused = keyof (typeof sayYes)['refusals']

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
    // Where a worker entered the sheet the worker may still stand: the yes is said elsewhere.
    if (grant.entered_on === device) return refuse('entered_here')
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
    const ended_at = new Date(context.now())
    // A sheet whose relative has not come is no grant yet; looked at first, since it becomes one and not the other way round.
    const paper = await tx
      .selectFrom('family_paper')
      .select(['met_at', 'ended_at'])
      .where('id', '=', id)
      .where('senior', '=', actor)
      .forUpdate()
      .executeTakeFirst()
    if (paper?.ended_at) return 'ended'
    if (paper?.met_at === null)
      await tx.updateTable('family_paper').set({ ended_at }).where('id', '=', id).execute()
    const grant = await tx
      .selectFrom('family_grant')
      .select(['senior', 'ended_at'])
      .where('id', '=', id)
      .where(either => either.or([either('senior', '=', actor), either('helper', '=', actor)]))
      .forUpdate()
      .executeTakeFirst()
    const outcome = (grant ?? paper) === undefined ? 'no_such_grant' : 'done'
    if (grant?.ended_at) return 'ended'
    if (grant) {
      const ended = { ended_at, ended_by: actor }
      await tx.updateTable('family_grant').set(ended).where('id', '=', id).execute()
    }
    await writeAudit(tx, context, {
      ...{ what: 'family_end', actor, person: grant?.senior ?? actor, thing: id, device, address, outcome },
    })
    return outcome === 'done' ? 'ended' : outcome
  })
}

/** The senior was asked again about what two workers entered, and says that it is fine. A repeat is answered the same. */
export async function keepOneGrant(
  context: ServerContext,
  { person: senior, device }: Actor,
  id: Uuid,
  address: string,
): Promise<Helper | keyof (typeof keepGrant)['refusals']> {
  const now = context.now()
  return context.db.transaction().execute(async tx => {
    const audit = (outcome: string) =>
      writeAudit(tx, context, {
        ...{ what: 'family_kept', actor: senior, person: senior, thing: id, device, address, outcome },
      })
    const grant = await liveGrants(tx, now)
      .where('g.id', '=', id)
      .where('g.senior', '=', senior)
      .where('g.how', '=', 'two-workers')
      .executeTakeFirst()
    if (grant === undefined) {
      await audit('no_such_grant')
      return 'no_such_grant'
    }
    if (grant.kept_at !== null) return asHelper(grant)
    if (grant.entered_on === device || grant.granted_on === device) {
      await audit('entered_here')
      return 'entered_here'
    }
    const kept_at = new Date(now)
    await tx.updateTable('family_grant').set({ kept_at }).where('id', '=', id).execute()
    await audit('done')
    return asHelper({ ...grant, kept_at })
  })
}
