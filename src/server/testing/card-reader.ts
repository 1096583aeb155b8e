import type { LightMyRequestResponse } from 'fastify'
import { sessionCookie } from '../actor.ts'
import { addCard, type MadeCard, ownOrigin, type TestApp } from './test-app.ts'

export type SetCookie = {
  name: string
  value: string
  path?: string
  httpOnly?: boolean
  sameSite?: string
  secure?: boolean
  maxAge?: number
}

export const cookiesOf = (response: LightMyRequestResponse): SetCookie[] => response.cookies

export const cookieOf = (response: LightMyRequestResponse, name: string) =>
  cookiesOf(response).find(each => each.name === name)

/** Cards of a town and signing in with them, each scene from a network of its own: limits by network are real. */
export function cardReader(town: TestApp) {
  let made = 10_000_000
  let network = 0
  const address = () => `127.1.${network >> 8}.${network & 255}`
  return {
    nextNetwork: () => {
      network++
    },
    async card(options: MadeCard = {}) {
      made += 8
      const number = String(made)
      return { number, pin: options.pin ?? '246810', ...(await addCard(town, number, options)) }
    },
    signIn: (number: string, pin: string, headers: Record<string, string> = {}) =>
      town.app.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        payload: { card: number, pin },
        headers: { host: 'localhost', origin: ownOrigin, ...headers },
        remoteAddress: address(),
      }),
    scan: (token: string, pin: string, headers: Record<string, string> = {}) =>
      town.app.inject({
        method: 'POST',
        url: '/api/v1/sign-in/qr',
        payload: { token, pin },
        headers: { host: 'localhost', origin: ownOrigin, ...headers },
        remoteAddress: address(),
      }),
    me: (token: string | undefined) =>
      town.app.inject({ url: '/api/v1/me', headers: { cookie: `${sessionCookie}=${token}` } }),
    count: async (table: 'web_session' | 'device' | 'sign_in_failure' | 'card_try' | 'audit_entry') =>
      (await town.database.db.selectFrom(table).selectAll().execute()).length,
  }
}
