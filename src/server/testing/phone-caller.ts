import type { LightMyRequestResponse } from 'fastify'
import { deviceCookie, sessionCookie } from '../actor.ts'
import { cookieOf } from './card-reader.ts'
import { newAct } from './sample-town.ts'
import { ownOrigin, type TestApp } from './test-app.ts'

export const sampleCommunity = '620702001001'

/** A community to live in, below the county of the samples. */
export async function addCommunity({ db }: TestApp['database']): Promise<void> {
  const street = {
    code: '620702001',
    level: 'street',
    name: '东街街道',
    short_name: '东街',
    parent: '620702',
  }
  const home = {
    code: sampleCommunity,
    level: 'community',
    name: '甘泉社区',
    short_name: '甘泉社区',
    parent: street.code,
  }
  const rows = [street, home].map(row => ({ ...row, initials: 'gq', valid_from: '2026-01-01' }))
  await db.insertInto('division').values(rows).execute()
}

/** Browsers that ask for codes, sign in with them and join; each scene from a network of its own: limits are real. */
export function phoneCaller(town: TestApp) {
  let network = 0
  let numbers = 10_000_000
  const address = () => `127.2.${network >> 8}.${network & 255}`
  /** A browser with its own cookies; `app` is the process it reaches. */
  const browser = (app = town.app) => {
    const jar = new Map<string, string>()
    const post = async (url: string, payload: object): Promise<LightMyRequestResponse> => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { host: 'localhost', origin: ownOrigin, ...(cookie === '' ? {} : { cookie }) }
      const response = await app.inject({ method: 'POST', url, payload, headers, remoteAddress: address() })
      for (const name of [sessionCookie, deviceCookie]) {
        const set = cookieOf(response, name)
        if (set) jar.set(name, set.value)
      }
      return response
    }
    return {
      jar,
      post,
      ask: (phone: string) => post('/api/v1/codes', { phone }),
      signIn: (phone: string, code: string) => post('/api/v1/sign-in/code', { phone, code }),
      join: (phone: string, more: object = {}) =>
        post('/api/v1/join', {
          ...{ id: newAct(), phone, name: '李桂芳', birthYear: 1951, birthMonth: 3 },
          ...{ division: sampleCommunity, likes: ['calligraphy'], ...more },
        }),
      me: () =>
        app.inject({ url: '/api/v1/me', headers: { cookie: `${sessionCookie}=${jar.get(sessionCookie)}` } }),
    }
  }
  const codeOf = (phone: string): string => {
    const message = town.messages.findLast(each => each.phone === phone)
    if (!message) throw new Error('no code was sent')
    return message.code
  }
  return {
    browser,
    codeOf,
    /** Six digits that are not the code. */
    wrongFor: (phone: string) => String((Number(codeOf(phone)) + 1) % 1_000_000).padStart(6, '0'),
    nextNetwork: () => {
      network++
    },
    /** A number that nobody has. */
    freshPhone: () => {
      numbers++
      return `138${numbers}`
    },
    /** A number, the person who joined with it, and the browser they did it on. */
    async joined(phone: string, more: object = {}) {
      const own = browser()
      await own.ask(phone)
      await own.signIn(phone, codeOf(phone))
      const response = await own.join(phone, more)
      if (response.statusCode !== 200) throw new Error(response.payload)
      town.clock.move({ hours: 1 })
      return { phone, person: String(response.json().id), browser: own }
    },
  }
}
