import type { Kysely } from 'kysely'
import type { Actor } from '../../../server/actor.ts'
import { type AuditEntry, writeAudit } from '../../../server/audit.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Uuid } from '../../../shared/ids.ts'

/** Who does something for whom: the person on their own device, or a worker at the desk of `site`. */
export type Doing = {
  readonly actor: Actor
  readonly person: Uuid
  readonly address: string
  readonly site?: string
}

/** Everybody who tries a demo that is open to all finds the same people in it, and nobody's real number. */
export const isOpenDemo = ({ demo, config }: Pick<ServerContext, 'demo' | 'config'>): boolean =>
  demo && config.demo === 'allowed'

/** Holds the person's row until the transaction ends: nothing is written of who is being erased. */
export async function lockLiving(tx: Kysely<Database>, person: string): Promise<void> {
  await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Its line in the audit. */
export function note(
  tx: Kysely<Database>,
  context: ServerContext,
  { actor, person, address }: Doing,
  what: AuditEntry['what'],
  thing?: string,
): Promise<void> {
  const about = thing === undefined ? {} : { thing }
  const entry = { what, actor: actor.person, person, device: actor.device, address } as const
  return writeAudit(tx, context, { ...entry, ...about, outcome: 'done' })
}
