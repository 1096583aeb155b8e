import type { Transaction } from 'kysely'
import { v7 } from 'uuid'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { Database } from '../../../server/schema.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { countTry, forgetTries, triesBeforeRest } from '../../../server/tries.ts'
import type { EndpointRequest } from '../../../shared/endpoint.ts'
import type { askToHelp, Helped } from '../contract.ts'
import { mayLastUntil } from '../rules.ts'
import { asHelped, type GrantRow, liveGrants } from './grant-rows.ts'

type Asked = EndpointRequest<typeof askToHelp>['body']
type Refused = keyof (typeof askToHelp)['refusals']

async function findGrant(
  tx: Transaction<Database>,
  now: number,
  senior: string,
  helper: string,
): Promise<GrantRow | undefined> {
  return liveGrants(tx, now).where('g.senior', '=', senior).where('g.helper', '=', helper).executeTakeFirst()
}

/** Writes the request in place of an older one that was never answered, or of a grant that has run out. */
async function writeRequest(
  tx: Transaction<Database>,
  now: number,
  { senior, helper, asked }: { senior: string; helper: string; asked: Asked },
): Promise<string> {
  await tx
    .updateTable('family_grant')
    .set({ ended_at: new Date(now), ended_by: helper })
    .where('senior', '=', senior)
    .where('helper', '=', helper)
    .where('ended_at', 'is', null)
    .execute()
  const id = v7({ msecs: now })
  const { relation, calls, scopes, until } = asked
  await tx
    .insertInto('family_grant')
    .values({
      ...{ id, senior, helper, relation, calls, until, how: 'code', asked_at: new Date(now) },
      may_enrol: scopes.includes('enrol'),
      may_order: scopes.includes('meals'),
      may_see_record: scopes.includes('record'),
    })
    .execute()
  return id
}

/**
 * A relative asks with the code a senior read out. The code opens one request; the same again by the same relative finds that
 * one, for a reply may get lost. Wrong codes are counted for who tries them, before the code is looked for.
 */
export async function askWithCode(
  context: ServerContext,
  { person: helper, device }: Actor,
  asked: Asked,
  address: string,
): Promise<Helped | Refused> {
  const now = context.now()
  if (!mayLastUntil(asked.until, now)) return 'until_too_far'
  const tries = keyedHash(context.keys, 'family-helper', helper)
  if ((await countTry(context, tries)) > triesBeforeRest) return 'too_many_codes'
  const code = keyedHash(context.keys, 'family-code', asked.code)
  const result = await context.db.transaction().execute(async tx => {
    const audit = (outcome: string, person: string | null, thing?: string) =>
      writeAudit(tx, context, {
        ...{ what: 'family_ask', actor: helper, person, device, address, outcome },
        ...(thing === undefined ? {} : { thing }),
      })
    const refuse = async (outcome: Refused, person: string | null = null): Promise<Refused> => {
      await audit(outcome, person)
      return outcome
    }
    const found = await tx
      .selectFrom('family_code')
      .select(['senior', 'opened'])
      .where('code', '=', code)
      .where('expires_at', '>', new Date(now))
      .forUpdate()
      .executeTakeFirst()
    if (!found) return refuse('wrong_family_code')
    const { senior, opened } = found
    if (senior === helper) return refuse('own_code', senior)
    const before = await findGrant(tx, now, senior, helper)
    if (opened !== null) return before?.id === opened ? asHelped(before) : refuse('wrong_family_code')
    if (before && before.granted_at !== null) return refuse('already_helping', senior)
    const id = await writeRequest(tx, now, { senior, helper, asked })
    await tx.updateTable('family_code').set({ opened: id }).where('senior', '=', senior).execute()
    await audit('done', senior, id)
    const made = await findGrant(tx, now, senior, helper)
    if (!made) throw new Error('a request that was just written is not there')
    return asHelped(made)
  })
  if (typeof result !== 'string') await forgetTries(context, tries)
  return result
}
