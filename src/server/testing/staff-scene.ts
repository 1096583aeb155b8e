import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { v7 } from 'uuid'
import { sealSecret } from '../../features/staff/server/factor.ts'
import { newSecret } from '../../features/staff/server/totp.ts'
import type { StaffRight } from '../../shared/staff-right.ts'
import { type Actor, deviceCookie, sessionCookie } from '../actor.ts'
import { hashPin } from '../pin.ts'
import { cookieOf } from './card-reader.ts'
import { addPerson, newAct, sampleNow } from './sample-town.ts'
import { giveRight, ownOrigin, type TestApp } from './test-app.ts'

export const goodPassphrase = '甘泉巷口第三棵老槐树'.concat('下乘凉')

/** The code that an authenticator with this secret shows at a moment. */
export const codeAt = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

export type Member = Actor & { readonly card: string; readonly secret: string }
type Member2 = { readonly card: string; readonly secret: string }
type Typed = { card: string; passphrase: string; code: string }

/** What staff do to come in, straight over the API, each from a network of its own: limits by network are real. */
export function staffScene(town: TestApp) {
  let cards = 30_000_000
  let networks = 0
  const { context, database, clock } = town
  const send = (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload: object | undefined,
    headers = {},
  ) => {
    networks++
    return town.app.inject({
      ...{ method, url: `/api/v1/staff/${url}`, ...(payload === undefined ? {} : { payload }) },
      headers: { host: 'localhost', origin: ownOrigin, ...headers },
      remoteAddress: `127.4.${networks >> 8}.${networks & 255}`,
    })
  }
  const codeNow = ({ secret }: { readonly secret: string }) => codeAt(secret, clock.now())
  const signIn = (who: Member2, typed: Partial<Typed> = {}, headers = {}) =>
    send(
      'POST',
      'sign-in',
      { card: who.card, passphrase: goodPassphrase, code: codeNow(who), ...typed },
      headers,
    )
  return {
    send,
    codeNow,
    signIn,
    /** Until every code shown so far is over. */
    nextCode: () => clock.move({ hours: 90 / 3600 }),
    /** Somebody who has these rights and both factors. */
    async member(name: string, ...rights: readonly StaffRight[]): Promise<Member> {
      const actor = await addPerson(database, name)
      const { keys } = context
      const [secret, card, at] = [newSecret(), String(++cards), new Date(sampleNow)]
      const pin_hash = hashPin('975310', keys.pepper, randomBytes)
      await database.db
        .insertInto('card')
        .values({ id: v7(), number: card, person: actor.person, pin_hash, demo: false })
        .execute()
      await database.db
        .insertInto('staff_factor')
        .values({
          person: actor.person,
          passphrase_hash: hashPin(goodPassphrase, keys.pepper, randomBytes),
          totp_secret: sealSecret(keys, actor.person, secret),
          ...{ totp_step: 0, made_at: at, changed_at: at },
        })
        .execute()
      for (const right of rights) await giveRight(database, actor.person, right)
      return { ...actor, card, secret }
    },
    /** Signs in and gives the headers that every later request of theirs carries. */
    async signedIn(who: Member2): Promise<{ cookie: string }> {
      clock.move({ hours: 90 / 3600 })
      const response = await signIn(who)
      if (response.statusCode !== 200) throw new Error(response.payload)
      const device = cookieOf(response, deviceCookie)?.value
      return {
        cookie: `${sessionCookie}=${cookieOf(response, sessionCookie)?.value}; ${deviceCookie}=${device}`,
      }
    },
    open: (token: string) => send('POST', 'invitation', { token }),
    /** The whole way through a link; `more` changes what is sent last. */
    async start(token: string, more: object = {}) {
      const opened = (await send('POST', 'invitation', { token })).json()
      const { secret = newSecret(), setup = 'none' } = opened
      const code = codeAt(secret, clock.now())
      const wanted = { id: newAct(), token, name: '赵敏', passphrase: goodPassphrase, setup, code, ...more }
      return { secret, wanted, response: await send('POST', 'start', wanted) }
    },
  }
}
