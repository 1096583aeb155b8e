import { sql } from 'kysely'
import { writeAudit } from '../../../../server/audit.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { shanghaiDate } from '../../../../shared/dates.ts'
import type { confirmPaper } from '../../paper-contract.ts'
import { paperWaits } from '../../rules.ts'
import type { Sitting } from './desk-door.ts'
import { hasOwnDevice } from './enter-paper.ts'
import { meetPapers } from './meet-papers.ts'

type Refused = keyof (typeof confirmPaper)['refusals']

type Found = {
  entered_by: string
  confirmed_by: string | null
  is_over: boolean
  is_relative: boolean
}

/**
 * The second worker's word that a sheet is true. A repeat by the same worker is answered the same; who entered it, who is the relative
 * and whoever the relative appointed are no second worker. Then it is a grant as soon as the relative is known.
 */
export async function confirmFromPaper(
  context: ServerContext,
  { actor, desk, senior, address }: Sitting,
  id: string,
): Promise<'confirmed' | Refused> {
  const now = context.now()
  const result = await context.db.transaction().execute(async tx => {
    const { rows } = await sql<Found>`
      SELECT p.entered_by, p.confirmed_by,
        p.ended_at IS NOT NULL OR p.entered_at <= ${new Date(now - paperWaits)} OR p.until < ${shanghaiDate(now)} AS is_over,
        EXISTS (SELECT FROM sign_in_phone f WHERE f.phone = p.phone AND (f.person = ${actor.person}
          OR EXISTS (SELECT FROM staff_role r WHERE r.person = ${actor.person} AND r.given_by = f.person))) AS is_relative
      FROM family_paper p
      WHERE p.id = ${id} AND p.senior = ${senior} AND p.site = ${desk.id} AND p.how = 'two-workers'
      FOR UPDATE OF p`.execute(tx)
    const [paper] = rows
    const audit = (outcome: string) => {
      const entry = {
        what: 'family_paper_confirmed',
        actor: actor.person,
        person: senior,
        thing: id,
      } as const
      return writeAudit(tx, context, { ...entry, device: actor.device, address, outcome })
    }
    const refuse = async (code: Refused) => {
      await audit(code)
      return code
    }
    if (paper === undefined) return refuse('no_such_paper')
    if (paper.confirmed_by === actor.person) return 'confirmed'
    if (paper.entered_by === actor.person || senior === actor.person || paper.is_relative)
      return refuse('second_worker_needed')
    if (paper.is_over || paper.confirmed_by !== null) return refuse('paper_over')
    if (await hasOwnDevice(tx, senior, now)) return refuse('has_own_device')
    const set = { confirmed_by: actor.person, confirmed_on: actor.device, confirmed_at: new Date(now) }
    await tx.updateTable('family_paper').set(set).where('id', '=', id).execute()
    await audit('done')
    return 'confirmed'
  })
  if (result === 'confirmed') await meetPapers(context, id)
  return result
}
