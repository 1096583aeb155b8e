import type { Kysely } from 'kysely'
import { writeAudit } from '../../../../server/audit.ts'
import { phoneHash } from '../../../../server/phone-field.ts'
import type { Database } from '../../../../server/schema.ts'
import { sealBytes } from '../../../../server/sealed-field.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import { isDuplicate } from '../../../../server/transaction.ts'
import type { EndpointRequest } from '../../../../shared/endpoint.ts'
import type { enterPaper } from '../../paper-contract.ts'
import { largestPhoto } from '../../paper-contract.ts'
import { mayLastUntil } from '../../rules.ts'
import type { Sitting } from './desk-door.ts'
import { meetPapers } from './meet-papers.ts'

type Entering = EndpointRequest<typeof enterPaper>['body']
type Refused = keyof (typeof enterPaper)['refusals']

/** Where the photo of a sheet stands, for its seal. */
export const photoPlace = (paper: string) => ({ table: 'family_paper', column: 'photo', row: paper })

/** What every JPEG begins with. What else is in the file is nobody's but the site's: it is only ever shown as a picture. */
const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/** Whether somebody is signed in on a phone of their own: then the yes is theirs to say there. */
export async function hasOwnDevice(db: Kysely<Database>, person: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('web_session as s')
    .innerJoin('device as d', 'd.id', 's.device')
    .select('s.id')
    .where('s.person', '=', person)
    .where('s.expires_at', '>', new Date(now))
    .where('d.kind', '=', 'personal')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether this is the sign-in phone of the worker: nobody enters themselves as somebody's relative. */
async function isOwnPhone(db: Kysely<Database>, person: string, phone: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_phone')
    .select('person')
    .where('person', '=', person)
    .where('phone', '=', phone)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a worker entered from a signed sheet, with its photo. It opens nothing by itself. */
export async function enterFromPaper(
  context: ServerContext,
  { actor, desk, senior, address }: Sitting,
  entering: Entering,
): Promise<'entered' | Refused> {
  const { db, keys } = context
  const { id, how, name, relation, calls, scopes, until } = entering
  const now = context.now()
  const before = async () => {
    const row = await db
      .selectFrom('family_paper')
      .select(['entered_by', 'senior'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row && (row.entered_by === actor.person && row.senior === senior ? 'entered' : 'id_reused')
  }
  const sent = await before()
  if (sent !== undefined) return sent
  const phone = phoneHash(keys, entering.phone)
  if (senior === actor.person || (await isOwnPhone(db, actor.person, phone))) return 'own_family'
  if (!mayLastUntil(until, now)) return 'until_too_far'
  const photo = Buffer.from(entering.photo, 'base64')
  if (!isJpeg(photo) || photo.length > largestPhoto) return 'not_a_photo'
  if (how === 'two-workers' && (await hasOwnDevice(db, senior, now))) return 'has_own_device'
  const further = how === 'paper'
  const row = {
    ...{ id, county: desk.county, site: desk.id, senior, how, name, relation, calls, until },
    ...{ phone, phone_end: entering.phone.slice(-4) },
    may_enrol: scopes.includes('enrol'),
    may_order: further && scopes.includes('meals'),
    may_see_record: further && scopes.includes('record'),
    photo: sealBytes(keys, photoPlace(id), photo),
    ...{ entered_by: actor.person, entered_on: actor.device, entered_at: new Date(now) },
  }
  try {
    await db.transaction().execute(async tx => {
      await tx.insertInto('family_paper').values(row).execute()
      const entry = { what: 'family_paper', actor: actor.person, person: senior, thing: id } as const
      await writeAudit(tx, context, { ...entry, device: actor.device, address, outcome: 'done' })
    })
  } catch (error) {
    // The same was sent twice at once: the other one is kept.
    if (isDuplicate(error, 'family_paper_pkey')) return (await before()) ?? 'id_reused'
    throw error
  }
  await meetPapers(context, id)
  return 'entered'
}
