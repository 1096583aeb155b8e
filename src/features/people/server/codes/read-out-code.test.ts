import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { phoneHash } from '../../../../server/phone-field.ts'
import { addCommunity, phoneCaller } from '../../../../server/testing/phone-caller.ts'
import { addTown, newAct } from '../../../../server/testing/sample-town.ts'
import {
  giveRight,
  openTestApp,
  problemIn,
  type SignedIn,
  signInAs,
  type TestApp,
} from '../../../../server/testing/test-app.ts'

let town: TestApp
let caller: ReturnType<typeof phoneCaller>
let site: string
let worker: SignedIn

beforeAll(async () => {
  town = await openTestApp()
  site = (await addTown(town.database)).site
  await addCommunity(town.database)
  worker = await signInAs(town.database, '李建军')
  await giveRight(town.database, worker.person, { role: 'staff', site })
  caller = phoneCaller(town)
})
afterAll(() => town.close())
beforeEach(() => {
  caller.nextNetwork()
  town.clock.move({ hours: 1 })
})

const read = (phone: string, who: SignedIn | undefined = worker, at = site) =>
  town.send('POST', `/api/v1/sites/${at}/codes`, { phone }, who)
const auditOf = async (phone: string) => {
  const { db } = town.database
  const code = await db
    .selectFrom('one_time_code')
    .select('id')
    .where('phone', '=', phoneHash(town.context.keys, phone))
    .executeTakeFirstOrThrow()
  return db
    .selectFrom('audit_entry')
    .select(['what', 'actor', 'person', 'device', 'outcome'])
    .where('thing', '=', code.id)
    .orderBy('what')
    .orderBy('outcome')
    .execute()
}

describe('a code that staff read out', () => {
  it('lets its holder in, and the audit knows who read it, for whom, and what came of it', async () => {
    const { phone, person } = await caller.joined(caller.freshPhone())
    const response = await read(phone)
    expect(response.json()).toEqual({ code: expect.stringMatching(/^\d{6}$/), minutes: 10 })
    expect(response.headers['cache-control']).toBe('no-store')
    expect((await caller.browser().signIn(phone, response.json().code)).statusCode).toBe(200)
    expect(await auditOf(phone)).toMatchObject([
      { what: 'code_read_out', actor: worker.person, person, device: worker.device, outcome: 'done' },
      { what: 'sign_in', actor: person, person, outcome: 'done' },
    ])
  })

  it('lets somebody join, and who read it out stays with the phone', async () => {
    const phone = caller.freshPhone()
    const browser = caller.browser()
    // A device is known by what it was given; the phone that called has asked for nothing here.
    const { code } = (await read(phone)).json()
    expect(problemIn(await browser.signIn(phone, code)).code).toBe('nobody_yet')
    const { id } = (await browser.join(phone)).json()
    const kept = await town.database.db
      .selectFrom('sign_in_phone')
      .select('read_out_by')
      .where('person', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept.read_out_by).toBe(worker.person)
    const lines = (await auditOf(phone)).map(each => each.what)
    expect(lines.sort()).toEqual(['code_read_out', 'join', 'sign_in'])
  })

  it('is there for who gets no more messages, and has a limit of its own', async () => {
    const phone = caller.freshPhone()
    for (let n = 0; n < 5; n++) {
      await caller.browser().ask(phone)
      town.clock.move({ hours: 0.1 })
    }
    expect(problemIn(await caller.browser().ask(phone)).code).toBe('too_many_phone_codes')
    const { code } = (await read(phone)).json()
    expect(problemIn(await read(phone))).toMatchObject({ status: 429, code: 'too_many_phone_codes' })
    expect(problemIn(await caller.browser().signIn(phone, code)).code).toBe('nobody_yet')
  })

  it('is never one for somebody else of the staff: their rights would go with it', async () => {
    const { phone, person } = await caller.joined(caller.freshPhone())
    await giveRight(town.database, person, { role: 'coordinator', division: '6207' })
    expect(problemIn(await read(phone))).toMatchObject({ status: 403, code: 'holder_is_staff' })
    const { db } = town.database
    const lines = await db
      .selectFrom('audit_entry')
      .select(['what', 'actor', 'outcome'])
      .where('person', '=', person)
      .where('actor', '=', worker.person)
      .execute()
    expect(lines).toEqual([{ what: 'code_read_out', actor: worker.person, outcome: 'holder_is_staff' }])
    await caller.browser().ask(phone)
    expect((await caller.browser().signIn(phone, caller.codeOf(phone))).statusCode).toBe(200)
  })

  it('is for staff of the site and coordinators above it only', async () => {
    const phone = caller.freshPhone()
    const above = await signInAs(town.database, '陈静')
    await giveRight(town.database, above.person, { role: 'coordinator', division: '6207' })
    const elsewhere = await signInAs(town.database, '王五')
    await giveRight(town.database, elsewhere.person, { role: 'coordinator', division: '6208' })
    const neighbour = await signInAs(town.database, '张秀兰')
    expect(problemIn(await town.send('POST', `/api/v1/sites/${site}/codes`, { phone })).code).toBe(
      'not_signed_in',
    )
    for (const who of [elsewhere, neighbour])
      expect(problemIn(await read(phone, who)).code).toBe('not_allowed')
    expect(problemIn(await read(phone, worker, `620702-${newAct()}`)).code).toBe('no_such_site')
    expect((await read(phone, above)).statusCode).toBe(200)
  })
})

describe('where no messages are sent', () => {
  it('asking says so the same for everybody, and makes nothing', async () => {
    const desk = await town.build({}, undefined, { sms: {} })
    const sent = town.messages.length
    const known = (await caller.joined(caller.freshPhone())).phone
    for (const phone of [known, caller.freshPhone()])
      expect((await caller.browser(desk).ask(phone)).json()).toEqual({ sent: false, minutes: 10 })
    expect(town.messages.length).toBe(sent + 1)
  })

  it('a message that could not be handed over is told as such, and stands in the audit', async () => {
    const broken = await town.build({}, undefined, { sms: { send: async () => false } })
    const phone = caller.freshPhone()
    expect((await caller.browser(broken).ask(phone)).json()).toEqual({ sent: false, minutes: 10 })
    expect(await auditOf(phone)).toMatchObject([
      { what: 'code_sent', actor: null, outcome: 'done' },
      { what: 'code_sent', actor: null, outcome: 'not_sent' },
    ])
  })
})

it('neither a phone nor a code stands anywhere in the logs or in the database', async () => {
  const phone = caller.freshPhone()
  const { browser } = await caller.joined(phone)
  await browser.ask(phone)
  const secrets = [phone, caller.codeOf(phone)]
  await caller.browser().signIn(phone, caller.wrongFor(phone))
  secrets.push((await read(phone)).json().code)
  await caller.browser().signIn(phone, secrets.at(-1) ?? '')
  const { pool } = town.database
  const { rows } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  )
  let kept = ''
  for (const { name } of rows) {
    const all = await pool.query(`SELECT t::text AS row FROM "${name}" t`)
    kept += all.rows.map(each => each.row).join('\n')
  }
  // Ids, hashes and sealed values hold six digits by chance: only whole words count, and the hidden bytes of the phone.
  const plain = kept.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\\x[0-9a-f]+|fields-\w+\.[\w-]+/g, '')
  expect(kept).not.toContain(phone)
  expect(kept).not.toContain(Buffer.from(phone).toString('hex'))
  expect(kept).toContain(phoneHash(town.context.keys, phone).toString('hex'))
  for (const secret of secrets) {
    expect(plain).not.toMatch(new RegExp(`\\b${secret}\\b`))
    expect(town.logged()).not.toMatch(new RegExp(`\\b${secret}\\b`))
  }
  expect(town.logged()).toContain('/api/v1/sign-in/code')
})
