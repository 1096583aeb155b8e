import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../server/actor.ts'
import { writeAudit } from '../../../server/audit.ts'
import { hasJustProved } from '../../../server/just-proved.ts'
import { hashPin } from '../../../server/pin.ts'
import { soundsOf } from '../../../server/pinyin.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { changePassphrase, StaffMe } from '../contract.ts'
import { passphraseWeakness, plainPassphrase } from '../rules.ts'
import { findFactor } from './factor.ts'
import { tellPasskeys } from './passkeys/my-passkeys.ts'

/** How the actor comes in as staff. */
export async function tellFactor({ db }: ServerContext, { person }: Actor): Promise<StaffMe> {
  const card = await db
    .selectFrom('card')
    .select('number')
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .orderBy('number')
    .executeTakeFirst()
  const factor = await db
    .selectFrom('staff_factor')
    .select('changed_at')
    .where('person', '=', person)
    .executeTakeFirst()
  return {
    card: card?.number ?? null,
    passphraseSince: factor?.changed_at.toISOString() ?? null,
    passkeys: await tellPasskeys({ db }, person),
  }
}

/** What stands on somebody's own papers, as it would be typed. */
async function ownWords({ db }: ServerContext, person: string): Promise<string[]> {
  const profile = await db
    .selectFrom('person_profile')
    .select(['name', 'contact_phone'])
    .where('person', '=', person)
    .executeTakeFirst()
  const cards = await db.selectFrom('card').select('number').where('person', '=', person).execute()
  const { name = '', contact_phone: phone = null } = profile ?? {}
  return [name, ...soundsOf(name), phone ?? '', ...cards.map(({ number }) => number)]
}

type Refused = keyof (typeof changePassphrase)['refusals'] | 'not_allowed'

/** Another passphrase; whoever knew the old one and is signed in with it elsewhere is out. */
export async function setPassphrase(
  context: ServerContext,
  actor: Actor,
  passphrase: string,
  address: string,
): Promise<'changed' | Refused> {
  const { db, keys, now } = context
  const { person, device } = actor
  // Rights are read with both factors alone: a card and its PIN, however fresh, change nothing of staff's.
  if (actor.rights.length === 0) return 'not_allowed'
  if (!hasJustProved(actor, now())) return 'prove_again'
  if ((await findFactor(db, person)) === undefined) return 'no_such_factor'
  if (passphraseWeakness(passphrase, await ownWords(context, person))) return 'passphrase_too_easy'
  const passphrase_hash = hashPin(plainPassphrase(passphrase), keys.pepper, randomBytes)
  await db.transaction().execute(async tx => {
    await tx
      .updateTable('staff_factor')
      .set({ passphrase_hash, changed_at: new Date(now()) })
      .where('person', '=', person)
      .execute()
    await tx
      .deleteFrom('web_session')
      .where('person', '=', person)
      .where('device', '<>', device)
      .where('shown', '=', 'staff')
      .execute()
    const entry = { what: 'staff_passphrase', actor: person, person, device, address } as const
    await writeAudit(tx, context, { ...entry, outcome: 'done' })
  })
  return 'changed'
}
