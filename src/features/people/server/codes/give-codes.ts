import type { Kysely } from 'kysely'
import type { Actor } from '../../../../server/actor.ts'
import { writeAudit } from '../../../../server/audit.ts'
import { inTurn } from '../../../../server/in-turn.ts'
import { keyedHash } from '../../../../server/keyed-hash.ts'
import { phoneHash } from '../../../../server/phone-field.ts'
import type { Database } from '../../../../server/schema.ts'
import type { ServerContext } from '../../../../server/server-context.ts'
import texts from '../../../../server/texts/zh-CN.json' with { type: 'json' }
import { type Caller, callingDevice, knownDevice } from '../../../../server/web-sessions.ts'
import { codeMinutes } from '../../contract.ts'
import { askingDevice, askingNetwork, countCode, notePhone, takesPhone } from './code-limits.ts'
import { makeCode } from './one-time-code.ts'
import { findHolder } from './phone-holder.ts'

const wordsOf = (code: string) =>
  texts.sms.code.replace('{{code}}', code).replace('{{minutes}}', String(codeMinutes))

type Made = { id: string; code: string; person: string | null; device: string; deviceToken?: string }

/** Within the limits, makes the code and writes it down; whose phone it is changes nothing but the audit's line. */
async function makeForDevice(
  context: ServerContext,
  caller: Caller,
  phone: Buffer,
): Promise<Made | undefined> {
  const { db, now } = context
  const known = await callingDevice(db, caller.deviceToken)
  const sources = [
    askingNetwork(context, caller.address),
    ...(known === undefined ? [] : [askingDevice(context, known.id)]),
  ]
  for (const source of sources) if (!(await takesPhone(context, source, phone))) return undefined
  const made = await db.transaction().execute(async tx => {
    if (!(await countCode(tx, now(), phone, 'sent'))) return undefined
    const { id: device, newToken } = await knownDevice(tx, now(), caller)
    const person = (await findHolder(tx, phone)) ?? null
    const { id, code } = await makeCode(tx, context, phone, { device })
    const { address } = caller
    const entry = { what: 'code_sent', actor: null, person, thing: id, device, address } as const
    await writeAudit(tx, context, { ...entry, outcome: 'done' })
    return { id, code, person, device, ...(newToken === undefined ? {} : { deviceToken: newToken }) }
  })
  if (made?.deviceToken !== undefined) await notePhone(context, askingDevice(context, made.device), phone)
  return made
}

export type Asked = { sent: boolean; deviceToken?: string | undefined }

/**
 * Sends a code to a phone (11 digits), whoever it belongs to. Tries from one network wait for each other, so that many phones
 * at once are seen as many. A message that couldn't be handed over is a second line in the audit.
 */
export async function sendCode(
  context: ServerContext,
  caller: Caller,
  number: string,
): Promise<Asked | 'too_many_phone_codes'> {
  const { send } = context.sms
  if (!send) return { sent: false }
  const network = keyedHash(context.keys, 'network', caller.address).toString('hex')
  const phone = phoneHash(context.keys, number)
  const made = await inTurn(`ask ${network}`, () => makeForDevice(context, caller, phone))
  if (!made) return 'too_many_phone_codes'
  const { id, code, person, device, deviceToken } = made
  const sent = await send({ id, phone: number, code, minutes: codeMinutes, text: wordsOf(code) })
  if (!sent) {
    const entry = { what: 'code_sent', actor: null, person, thing: id, device } as const
    await writeAudit(context.db, context, { ...entry, address: caller.address, outcome: 'not_sent' })
  }
  return { sent, deviceToken }
}

/** Whether somebody has rights over others: who reads their code out would have them too. */
async function servesOthers(db: Kysely<Database>, person: string): Promise<boolean> {
  const role = await db
    .selectFrom('staff_role')
    .select('role')
    .where('person', '=', person)
    .limit(1)
    .execute()
  return role.length > 0
}

type ReadOutRefusal = 'too_many_phone_codes' | 'holder_is_staff'

/**
 * A code for staff to read out, never for others of the staff. It says in the audit who read it, for whose phone, also when it
 * was refused; nobody can see it again.
 */
export async function giveCodeToStaff(
  context: ServerContext,
  { person: actor, device }: Actor,
  address: string,
  number: string,
): Promise<{ code: string } | ReadOutRefusal> {
  const { db, keys, now } = context
  const phone = phoneHash(keys, number)
  return db.transaction().execute(async (tx): Promise<{ code: string } | ReadOutRefusal> => {
    if (!(await countCode(tx, now(), phone, 'read_out'))) return 'too_many_phone_codes'
    const person = (await findHolder(tx, phone)) ?? null
    const entry = { what: 'code_read_out', actor, person, device, address } as const
    if (person !== null && (await servesOthers(tx, person))) {
      await writeAudit(tx, context, { ...entry, outcome: 'holder_is_staff' })
      return 'holder_is_staff'
    }
    const { id: thing, code } = await makeCode(tx, context, phone, { readOutBy: actor })
    await writeAudit(tx, context, { ...entry, thing, outcome: 'done' })
    return { code }
  })
}
