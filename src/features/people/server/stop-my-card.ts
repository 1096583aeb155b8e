import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'

/**
 * Stops a lost card of the actor's; whoever has it is signed out, and this device stays. It takes no PIN: who has lost a card is in
 * a hurry, and who holds this phone could do worse.
 */
export async function stopOwnCard(
  context: ServerContext,
  { person, device }: Actor,
  id: Uuid,
  address: string,
): Promise<'stopped' | 'no_such_card' | 'demo_card'> {
  return context.db.transaction().execute(async tx => {
    const card = await tx
      .selectFrom('card')
      .select('demo')
      .where('id', '=', id)
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    // Everybody who tries a demo that is open to all needs the card that stands in the README.
    const refused = card?.demo && context.config.demo === 'allowed' ? 'demo_card' : undefined
    const outcome = card === undefined ? 'no_such_card' : (refused ?? 'stopped')
    const entry = { what: 'card_stopped', actor: person, person, thing: id, device, address } as const
    await writeAudit(tx, context, { ...entry, outcome: outcome === 'stopped' ? 'done' : outcome })
    if (outcome !== 'stopped') return outcome
    const set = { revoked_at: new Date(context.now()), revoked_by: person }
    await tx.updateTable('card').set(set).where('id', '=', id).execute()
    await tx.deleteFrom('web_session').where('person', '=', person).where('device', '<>', device).execute()
    return outcome
  })
}
