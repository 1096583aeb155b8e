import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import { writeAudit } from '../../../../server/audit.ts'
import type { Database } from '../../../../server/schema.ts'
import { openBytes } from '../../../../server/sealed-field.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { shanghaiDate } from '../../../../shared/dates.ts'
import { type Papers, paperSchema } from '../../paper-contract.ts'
import { paperWaits } from '../../rules.ts'
import type { Sitting } from './desk-door.ts'
import { photoPlace } from './enter-paper.ts'

type Row = {
  id: string
  how: 'paper' | 'two-workers'
  name: string
  relation: string
  phone_end: string
  may_enrol: boolean
  may_order: boolean
  may_see_record: boolean
  until: string
  entered_at: Date
  entered_by: string
  entered_name: string | null
  confirmed_name: string | null
  is_confirmed: boolean
  is_over: boolean
  is_granted: boolean
  has_photo: boolean
}

async function findPapers(db: Kysely<Database>, now: number, { desk, senior }: Sitting): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT p.id, p.how, p.name, p.relation, p.phone_end, p.may_enrol, p.may_order, p.may_see_record, p.until::text, p.entered_at,
      p.entered_by, e.name AS entered_name, c.name AS confirmed_name, p.confirmed_by IS NOT NULL AS is_confirmed,
      p.photo IS NOT NULL AS has_photo, g.granted_at IS NOT NULL AS is_granted,
      p.ended_at IS NOT NULL OR g.ended_at IS NOT NULL OR p.until < ${shanghaiDate(now)}
        OR (g.granted_at IS NULL AND coalesce(p.met_at, p.entered_at) <= ${new Date(now - paperWaits)}) AS is_over
    FROM family_paper p
    LEFT JOIN family_grant g ON g.id = p.id
    LEFT JOIN person_profile e ON e.person = p.entered_by
    LEFT JOIN person_profile c ON c.person = p.confirmed_by
    WHERE p.senior = ${senior} AND p.county = ${desk.county} AND p.site = ${desk.id}
    ORDER BY p.entered_at DESC, p.id LIMIT 20`.execute(db)
  return rows
}

/** Whether a sheet waits for the senior or for the relative is not told apart: it would tell whose phone it is. */
function stateOf({ how, is_confirmed, is_over, is_granted }: Row) {
  if (is_over) return 'ended'
  if (how === 'two-workers') return is_confirmed ? 'confirmed' : 'unconfirmed'
  return is_granted ? 'granted' : 'entered'
}

/** What was entered from paper for somebody at this site; the look is a line in the audit. */
export async function readPapers(context: ServerContext, sitting: Sitting): Promise<Papers> {
  const { actor, desk, senior, address } = sitting
  return context.db.transaction().execute(async tx => {
    const rows = await findPapers(tx, context.now(), sitting)
    const profile = await tx
      .selectFrom('person_profile')
      .select('name')
      .where('person', '=', senior)
      .executeTakeFirst()
    const entry = { what: 'person_looked_at', actor: actor.person, person: senior, thing: desk.id } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
    const items = rows.map(row => {
      const state = stateOf(row)
      return v.parse(paperSchema, {
        ...{ id: row.id, how: row.how, name: row.name, relation: row.relation, phoneEnd: row.phone_end },
        scopes: [
          'look',
          ...(row.may_enrol ? ['enrol'] : []),
          ...(row.may_order ? ['meals'] : []),
          ...(row.may_see_record ? ['record'] : []),
        ],
        ...{ until: row.until, enteredAt: row.entered_at.toISOString(), enteredBy: row.entered_name ?? '' },
        ...(row.confirmed_name === null ? {} : { confirmedBy: row.confirmed_name }),
        ...{ state, hasPhoto: row.has_photo },
        mayConfirm: state === 'unconfirmed' && row.entered_by !== actor.person && senior !== actor.person,
      })
    })
    return { name: profile?.name ?? '', items }
  })
}

/** The photo of a sheet entered at this site, as base64; the look is a line in the audit. */
export async function readPhoto(
  context: ServerContext,
  { actor, desk, senior, address }: Sitting,
  paper: string,
): Promise<string | undefined> {
  return context.db.transaction().execute(async tx => {
    const row = await tx
      .selectFrom('family_paper')
      .select('photo')
      .where('id', '=', paper)
      .where('senior', '=', senior)
      .where('site', '=', desk.id)
      .executeTakeFirst()
    if (!row?.photo) return undefined
    const entry = { what: 'family_paper_seen', actor: actor.person, person: senior, thing: paper } as const
    await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
    return openBytes(context.keys, photoPlace(paper), row.photo).toString('base64')
  })
}
