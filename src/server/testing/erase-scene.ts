import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { keyedHash } from '../keyed-hash.ts'
import { phoneHash, sealPhone } from '../phone-field.ts'
import { hashPin } from '../pin.ts'
import { deskScene } from './desk-scene.ts'
import { sampleNow } from './sample-town.ts'
import { type SignedIn, signInAs, type TestApp } from './test-app.ts'

/** The PIN of everybody who is made here. */
export const erasePin = '864213'

/** People with everything that can be kept of them, and the ways to erase them. */
export async function eraseScene(town: TestApp) {
  const desk = await deskScene(town)
  let numbers = 0
  /** Somebody with everything that can be kept: name, birth, phones, a card with its PIN, likes, family, a site that knows them. */
  async function somebody(name: string) {
    const { db } = town.database
    const { keys } = town.context
    numbers++
    const me = await signInAs(town.database, name)
    const { person } = me
    const [phone, contact] = [`1391234${1000 + numbers}`, `1372222${1000 + numbers}`]
    const card = String(70_000_000 + numbers)
    const since = new Date(sampleNow)
    await db.updateTable('person').set({ division: '620702001001' }).where('id', '=', person).execute()
    await db
      .updateTable('person_profile')
      .set({ birth_year: 1931, birth_month: 4, contact_phone: contact })
      .where('person', '=', person)
      .execute()
    const proved = { phone: phoneHash(keys, phone), proved_at: since, read_out_by: null }
    const number = sealPhone(keys, person, phone)
    await db
      .insertInto('sign_in_phone')
      .values({ person, number, ...proved })
      .execute()
    const pin_hash = hashPin(erasePin, keys.pepper, randomBytes)
    await db.insertInto('card').values({ id: v7(), number: card, person, pin_hash, demo: false }).execute()
    await db.insertInto('person_like').values({ person, category: 'calligraphy' }).execute()
    const known = { county: desk.county, site: desk.here, person, how: 'card' as const }
    await db
      .insertInto('site_person')
      .values({ ...known, since, by_staff: desk.worker.person })
      .execute()
    return { me, person, phone, contact, card, number, name }
  }
  type Somebody = Awaited<ReturnType<typeof somebody>>

  const erase = (who: SignedIn, body: object = { pin: erasePin }) =>
    town.send('POST', '/api/v1/me/erasure', body, who)
  const eraseAt = (person: string, reason = 'asked_here', who = desk.worker) =>
    town.send('POST', desk.at(`people/${person}/erasure`), { reason }, who)

  /** The worker showed so many minutes ago who they are. */
  const proveAgo = (minutes: number) =>
    town.database.db
      .updateTable('web_session')
      .set({ asked_at: new Date(town.context.now() - minutes * 60_000) })
      .where('person', '=', desk.worker.person)
      .execute()

  /** Every table with a row that holds this text somewhere. */
  async function tablesWith(text: string): Promise<string[]> {
    const { pool } = town.database
    const { rows } = await pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await pool.query(
        `SELECT 1 FROM "${name}" t WHERE strpos(t::text, $1) > 0 LIMIT 1`,
        [text],
      )
      if (rowCount) found.push(name)
    }
    return found
  }

  /** What tells who this is: in the clear, sealed or as a hash. */
  const tells = ({ name, phone, contact, card, number }: Somebody) => {
    const { keys } = town.context
    const hashes = [phoneHash(keys, phone), keyedHash(keys, 'card', card)]
    return [name, phone, contact, card, number, ...hashes.map(hash => hash.toString('hex'))]
  }

  return { desk, somebody, erase, eraseAt, proveAgo, tablesWith, tells }
}
