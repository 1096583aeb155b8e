import { shanghaiDate } from '../shared/dates.ts'
import type { Uuid } from '../shared/ids.ts'
import type { Scope } from '../shared/scopes.ts'
import type { Actor } from './actor.ts'
import { may } from './policy.ts'
import type { ServerContext } from './server-context.ts'

type GrantRow = { may_enrol: boolean; may_order: boolean; record: boolean }

/**
 * What `senior` lets `helper` do at this moment: nothing before the senior's own yes, after the last day or once either has ended
 * it; the record only from a day after the yes.
 */
export async function findGrantedScopes(
  { pool, now }: Pick<ServerContext, 'pool' | 'now'>,
  helper: Uuid,
  senior: Uuid,
): Promise<readonly Scope[]> {
  const at = new Date(now())
  const { rows } = await pool.query<GrantRow>({
    name: 'granted-scopes',
    text: `SELECT may_enrol, may_order, may_see_record AND record_from <= $4 AS record FROM family_grant
      WHERE helper = $1 AND senior = $2 AND ended_at IS NULL AND granted_at IS NOT NULL AND until >= $3`,
    values: [helper, senior, shanghaiDate(at.getTime()), at],
  })
  const [grant] = rows
  if (!grant) return []
  return [
    'look',
    ...(grant.may_enrol ? (['enrol'] as const) : []),
    ...(grant.may_order ? (['meals'] as const) : []),
    ...(grant.record ? (['record'] as const) : []),
  ]
}

/**
 * Whose things are read: the actor's own, or those of `personId` who lets them in this scope; undefined when they don't, and for
 * a person who doesn't exist.
 */
export async function findReadable(
  context: Pick<ServerContext, 'pool' | 'now'>,
  actor: Actor,
  personId: Uuid | undefined,
  scope: Scope,
): Promise<Uuid | undefined> {
  const person = personId ?? actor.person
  const granted = person === actor.person ? [] : await findGrantedScopes(context, actor.person, person)
  return may(actor, 'self-or-family', { person, granted, scope }) ? person : undefined
}
