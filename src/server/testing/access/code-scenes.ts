import { askCode, join, readOutCode, signInByCode } from '../../../features/people/contract.ts'
import { tokenHash } from '../../actor.ts'
import { phoneHash, sealPhone } from '../../phone-field.ts'
import { addPerson, newAct, sampleNow } from '../sample-town.ts'
import { ownOrigin, type SignedIn, type TestApp } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { county } from './callers.ts'
import { type Scene, sceneOf } from './scene.ts'

let phones = 10_000_000
/** A number that nobody has asked for. */
function freshPhone(): string {
  phones++
  return `139${phones}`
}

let networks = 0

/** The browser of `who`, or one that nobody is signed in on; from a network of its own. */
function post({ app }: TestApp, url: string, payload: object, who: SignedIn | undefined) {
  networks++
  const headers = { host: 'localhost', origin: ownOrigin, ...(who ? { cookie: who.cookie } : {}) }
  const remoteAddress = `127.3.${networks >> 8}.${networks & 255}`
  return app.inject({ method: 'POST', url, payload, headers, remoteAddress })
}

async function codeFor({ town }: AccessWorld, phone: string, who: SignedIn | undefined): Promise<string> {
  await post(town, '/api/v1/codes', { phone }, who)
  const message = town.messages.findLast(each => each.phone === phone)
  if (!message) throw new Error('no code was sent')
  return message.code
}

/** The phone of somebody new, with the code that was just sent to it. */
async function heldPhone(world: AccessWorld) {
  const { context, database } = world.town
  const phone = freshPhone()
  const { person } = await addPerson(database, '李桂芳')
  const number = sealPhone(context.keys, person, phone)
  const proved_at = new Date(sampleNow)
  await database.db
    .insertInto('sign_in_phone')
    .values({ person, phone: phoneHash(context.keys, phone), number, proved_at })
    .execute()
  return { phone, code: await codeFor(world, phone, undefined) }
}

/** A phone that nobody has, proved on the caller's device; nobody has no device, so nothing is proved there. */
async function provedPhone(world: AccessWorld, who: SignedIn | undefined): Promise<string> {
  const phone = freshPhone()
  if (!who) return phone
  await world.town.database.db
    .updateTable('device')
    .set({ token_hash: tokenHash(who.device) })
    .where('id', '=', who.device)
    .execute()
  const code = await codeFor(world, phone, undefined)
  await post(world.town, '/api/v1/sign-in/code', { phone, code }, who)
  return phone
}

const newcomer = { name: '李桂芳', birthYear: 1951, birthMonth: 3, division: `${county}001001`, likes: [] }

export const codeScenes: readonly Scene[] = [
  sceneOf(askCode, [{ about: 'for a phone', own: true, input: () => ({ body: { phone: freshPhone() } }) }]),
  sceneOf(signInByCode, [
    {
      about: 'with a phone and its code',
      own: true,
      input: async world => ({ body: await heldPhone(world) }),
    },
  ]),
  sceneOf(join, [
    {
      about: 'with a phone proved on the same device',
      own: true,
      input: async (world, who) => ({
        body: { id: newAct(), phone: await provedPhone(world, who), ...newcomer },
      }),
    },
  ]),
  sceneOf(
    readOutCode,
    (['here', 'elsewhere'] as const).map(site => ({
      about: site === 'here' ? 'a code to read out at the site' : 'a code to read out in another county',
      input: ({ sites }: AccessWorld) => ({ params: { id: sites[site] }, body: { phone: freshPhone() } }),
    })),
  ),
]
