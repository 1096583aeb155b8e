import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { countyOfId, type OpeningId, siteIdSchema, type Uuid } from '../../../shared/ids.ts'
import { type Actor, deviceCookie, tokenHash } from '../../actor.ts'
import { hashPin } from '../../pin.ts'
import { addDivisions, addOpenings, addSite } from '../sample-openings.ts'
import { newAct, sampleNow } from '../sample-town.ts'
import { type Member, staffScene } from '../staff-scene.ts'
import { tabletPin } from '../tablet-scene.ts'
import { addCard, giveRight, openSessionOf, openTestApp, type SignedIn, type TestApp } from '../test-app.ts'
import { type Caller, county, makeCallers, otherCounty, type Sites } from './callers.ts'

/** Where the scenes play: three sites, a senior, everybody who may want something of her, and what a scene needs. */
export type AccessWorld = {
  readonly town: TestApp
  readonly sites: Sites
  readonly callers: readonly Caller[]
  readonly senior: Actor
  /** A session of its own for every request: some requests end it. */
  sessionOf(actor: Actor): Promise<SignedIn>
  /** The headers of a fresh tablet of the site, and of the caller who stands at it. */
  atTablet(caller: Caller): Promise<AtTablet>
  /** A fresh opening with free places. */
  openingAt(site: string): Promise<OpeningId>
  /** A fresh enrolment that the senior made herself. */
  enrolmentOfSenior(site: string): Promise<{ id: Uuid; openingId: OpeningId }>
  /** A card of a new person, with its PIN. */
  freshCard(): Promise<{ card: string; token: string; pin: string }>
  /** Somebody new of the same kind, with a card whose PIN is 246810. */
  standIn(caller: Caller): Promise<Actor | undefined>
  /** Somebody who signs in as staff with both factors. */
  freshStaff(): Promise<Member>
}

/** `who` prepares what a scene needs, on a phone of their own; nobody where nothing was shown. */
export type AtTablet = { readonly headers: Record<string, string>; readonly who: SignedIn | undefined }

export async function openAccessWorld(): Promise<AccessWorld> {
  const town = await openTestApp()
  const { database } = town
  await addDivisions(database, [`${county}001001`, `${otherCounty}001001`])
  const [here, besides, elsewhere] = [
    await addSite(database, county),
    await addSite(database, county),
    await addSite(database, otherCounty),
  ]
  const sites = { here, besides, elsewhere }
  const callers = await makeCallers(database, sites)
  const senior = callers.find(caller => caller.name === 'the senior')?.actor
  if (senior === undefined) throw new Error('no senior among the callers')
  let cards = 20_000_000
  const { member } = staffScene(town)
  const sessionOf = (actor: Actor) => openSessionOf(database, actor)
  const pin_hash = hashPin(tabletPin, town.context.keys.pepper, randomBytes)
  const atTablet = async ({ actor, tablet }: Caller): Promise<AtTablet> => {
    const [device, at] = [newAct(), new Date(sampleNow)]
    const row = { id: device, token_hash: tokenHash(device), kind: 'tablet', site: here, name: '门口的平板' }
    await database.db
      .insertInto('device')
      .values({ ...row, created_at: at, registered_at: at })
      .execute()
    const ways = ['card', 'number', 'roster']
    await database.db.insertInto('tablet').values({ device, ways, pin_hash, seen_at: at }).execute()
    const cookie = `${deviceCookie}=${device}`
    if (actor === undefined || tablet === undefined || tablet === 'nothing')
      return { headers: { cookie }, who: undefined }
    const { token } = await openSessionOf(database, { ...actor, device }, `tablet-${tablet}`)
    return { headers: { cookie, authorization: `Bearer ${token}` }, who: await sessionOf(actor) }
  }
  const openingAt = async (site: string) => {
    const place = countyOfId(v.parse(siteIdSchema, site))
    const [opening] = await addOpenings(database, [{ county: place, site }])
    if (opening === undefined) throw new Error('no opening was made')
    return opening.id
  }
  return {
    ...{ town, sites, callers, senior, sessionOf, atTablet, openingAt },
    async enrolmentOfSenior(site) {
      const [id, openingId, who] = [newAct(), await openingAt(site), await sessionOf(senior)]
      const made = await town.send('PUT', `/api/v1/enrolments/${id}`, { openingId }, who)
      if (made.statusCode !== 201) throw new Error(`the senior could not enrol: ${made.payload}`)
      return { id, openingId }
    },
    async standIn({ actor, right }) {
      if (actor === undefined) return undefined
      cards++
      const made = await addCard(town, String(cards))
      if (right) await giveRight(database, made.person, right)
      return made
    },
    freshStaff: () => member('王站长', { role: 'staff', site: here }),
    async freshCard() {
      cards++
      const pin = '246810'
      const { token } = await addCard(town, String(cards), { pin })
      return { card: String(cards), token, pin }
    },
  }
}
