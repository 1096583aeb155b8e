import { tokenHash } from '../actor.ts'
import { addOpening, newAct, type SampleOpening, sampleNow } from './sample-town.ts'
import { giveRight, openSessionOf, ownOrigin, type SignedIn, signInAs, type TestApp } from './test-app.ts'
import type { TestDatabase } from './test-database.ts'

/** Makes the cookie of their browser that of their device. */
export async function knowDevice({ db }: TestDatabase, { device }: SignedIn): Promise<void> {
  await db
    .updateTable('device')
    .set({ token_hash: tokenHash(device) })
    .where('id', '=', device)
    .execute()
}

let networks = 0

/** What people and staff do at a site's door, straight over the API. */
export function attendanceScene(town: TestApp, site: string) {
  const { database } = town
  const enrol = (who: SignedIn, openingId: string, more: object = {}) =>
    town.send('PUT', `/api/v1/enrolments/${newAct()}`, { openingId, ...more }, who)
  const show = (who: SignedIn | undefined, code: string, at = site, remoteAddress?: string) => {
    networks++
    return town.app.inject({
      method: 'POST',
      url: `/api/v1/sites/${at}/presence`,
      payload: { code },
      headers: { host: 'localhost', origin: ownOrigin, ...(who ? { cookie: who.cookie } : {}) },
      remoteAddress: remoteAddress ?? `127.4.${networks >> 8}.${networks & 255}`,
    })
  }
  const codeFor = async (worker: SignedIn, at = site): Promise<string> => {
    const response = await town.get(`/api/v1/sites/${at}/check-in-code`, worker)
    if (response.statusCode !== 200) throw new Error(response.payload)
    return response.json().code
  }
  return {
    enrol,
    show,
    codeFor,
    async worker(at = site): Promise<SignedIn> {
      const made = await signInAs(database, '李建军')
      await giveRight(database, made.person, { role: 'staff', site: at })
      return made
    },
    /** Somebody whose browser has the cookie of its device. */
    async person(name = '王秀兰'): Promise<SignedIn> {
      const made = await signInAs(database, name)
      await knowDevice(database, made)
      return made
    },
    /** The same person on another phone. */
    async otherPhone(who: SignedIn): Promise<SignedIn> {
      const device = newAct()
      const row = { id: device, token_hash: tokenHash(device), kind: 'personal' }
      await database.db
        .insertInto('device')
        .values({ ...row, created_at: new Date(sampleNow) })
        .execute()
      return openSessionOf(database, { ...who, device })
    },
    /** A class today: begins so many hours from the clock as it stands. */
    lesson: (hours = 0.5, more: SampleOpening = {}) => {
      const now = (town.clock.now() - sampleNow) / 3_600_000
      return addOpening(database, site, { startsIn: [now + hours], capacity: 20, ...more })
    },
    async arrive(who: SignedIn, worker: SignedIn): Promise<void> {
      const response = await show(who, await codeFor(worker))
      if (response.statusCode !== 200) throw new Error(response.payload)
    },
    act: (
      who: SignedIn,
      kind: 'check_in' | 'check_out',
      sessionId: string,
      more: { id?: string; meta?: object; onBehalfOf?: string } = {},
    ) => {
      const act = { id: newAct(), kind, v: 1, body: { sessionId }, ...more }
      return town.send('POST', '/api/v1/acts', { acts: [act] }, who)
    },
    facts: (session: string) =>
      database.db.selectFrom('attendance_fact').selectAll().where('session', '=', session).execute(),
  }
}
