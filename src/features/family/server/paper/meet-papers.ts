import { sql, type Transaction } from 'kysely'
import { writeAudit } from '../../../../server/audit.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { shanghaiDate } from '../../../../shared/dates.ts'
import { isSameName } from '../../../../shared/matching/same-name.ts'
import { mostHelped, mostHelpers, paperWaits, recordWaits } from '../../rules.ts'
import { countGranted, lockBoth } from '../grant-limits.ts'
import { liveGrants } from '../grant-rows.ts'

type Waiting = { id: string; senior: string; helper: string; name: string; account_name: string }

/**
 * Papers whose relative is known by now: by the phone they sign in with and, since a digit is soon written wrongly, by a name that is
 * or sounds the same. Never one of the two workers, nor who appointed one of them.
 */
async function findMet({ db, now }: Pick<ServerContext, 'db' | 'now'>, only?: string): Promise<Waiting[]> {
  const one = only === undefined ? sql`` : sql`AND p.id = ${only}::uuid`
  const { rows } = await sql<Waiting>`
    SELECT p.id, p.senior, f.person AS helper, p.name, n.name AS account_name
    FROM family_paper p
    JOIN sign_in_phone f ON f.phone = p.phone
    JOIN person_profile n ON n.person = f.person
    WHERE p.met_at IS NULL AND p.ended_at IS NULL AND p.entered_at > ${new Date(now() - paperWaits)} ${one}
      AND p.until >= ${shanghaiDate(now())} AND (p.how = 'paper' OR p.confirmed_by IS NOT NULL)
      AND f.person NOT IN (p.senior, p.entered_by) AND f.person IS DISTINCT FROM p.confirmed_by
      AND NOT EXISTS (SELECT FROM staff_role r WHERE r.person IN (p.entered_by, p.confirmed_by) AND r.given_by = f.person)
    ORDER BY p.entered_at, p.id`.execute(db)
  return rows.filter(row => isSameName(row.name, row.account_name))
}

/**
 * Makes papers whose relative is known into what they stand for: a request that waits for the senior's own yes, or the grant of two
 * workers. Harmless when done twice. Without `only` it looks at all that wait: the clock wakes it.
 */
export async function meetPapers(context: ServerContext, only?: string): Promise<void> {
  for (const waiting of await findMet(context, only))
    await context.db.transaction().execute(tx => meetOne(tx, context, waiting))
}

async function meetOne(
  tx: Transaction<Database>,
  context: ServerContext,
  { id, senior, helper }: Waiting,
): Promise<void> {
  const now = context.now()
  const at = new Date(now)
  await lockBoth(tx, senior, helper)
  const paper = await tx
    .selectFrom('family_paper')
    .selectAll()
    .where('id', '=', id)
    .where('met_at', 'is', null)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (paper === undefined) return
  const of = (set: { met_at: Date } | { ended_at: Date }) =>
    tx.updateTable('family_paper').set(set).where('id', '=', id).execute()
  const live = await liveGrants(tx, now)
    .where('g.senior', '=', senior)
    .where('g.helper', '=', helper)
    .executeTakeFirst()
  // They help already, or have asked themselves: a sheet adds nothing to it.
  if (live !== undefined) {
    await of({ ended_at: at })
    return
  }
  const both = paper.confirmed_by !== null
  // There may be room later.
  if (both && (await countGranted(tx, now, 'senior', senior)) >= mostHelpers) return
  if (both && (await countGranted(tx, now, 'helper', helper)) >= mostHelped) return
  await tx
    .updateTable('family_grant')
    .set({ ended_at: at, ended_by: helper })
    .where('senior', '=', senior)
    .where('helper', '=', helper)
    .where('ended_at', 'is', null)
    .execute()
  const { relation, calls, may_enrol, may_order, may_see_record, until, how } = paper
  await tx
    .insertInto('family_grant')
    .values({
      ...{
        id,
        senior,
        helper,
        relation,
        calls,
        may_enrol,
        may_order,
        may_see_record,
        until,
        how,
        asked_at: at,
      },
      ...{ entered_by: paper.entered_by, entered_on: paper.entered_on, confirmed_by: paper.confirmed_by },
      ...(both
        ? { granted_at: at, granted_on: paper.confirmed_on, record_from: new Date(now + recordWaits) }
        : {}),
    })
    .execute()
  await of({ met_at: at })
  const entry = { what: 'family_paper_met', actor: null, person: senior, thing: id } as const
  await writeAudit(tx, context, { ...entry, address: '', outcome: 'done' })
}
