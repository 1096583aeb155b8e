import type { BrowserContext, Page } from '@playwright/test'
import { v7 as uuid7 } from 'uuid'
import cards from '../../src/commands/seed/demo-cards.json' with { type: 'json' }
import type { EnrolmentReply, MyEnrolment } from '../../src/features/enrolment/contract.ts'
import type { Family } from '../../src/features/family/contract.ts'
import type { SignedInDevice } from '../../src/features/people/contract.ts'
import type { MyRecord } from '../../src/features/record/contract.ts'

export interface DemoCard {
  readonly number: string
  readonly pin: string
  readonly name: string
}

/** Throws if the demo has no card with this number. */
export function demoCard(number: string): DemoCard {
  const card = cards.find(each => each.number === number)
  if (!card) throw new Error(`the demo has no card ${number}`)
  return card
}

/** What somebody asks for beside the opening. */
interface Asked {
  readonly sessionId?: string | undefined
  readonly role?: 'taker' | 'giver'
}

/** Somebody who acts from another device, straight over the API. */
export interface PersonElsewhere {
  readonly name: string
  enrol(openingId: string, asked?: Asked): Promise<EnrolmentReply>
  cancel(enrolmentId: string): Promise<void>
  enrolments(): Promise<readonly MyEnrolment[]>
  record(): Promise<MyRecord>
  devices(): Promise<readonly SignedInDevice[]>
  family(): Promise<Family>
}

/** Signs in with a demo card over the API. Every call throws with the server's words if it is refused. */
export async function personElsewhere(origin: string, cardNumber: string): Promise<PersonElsewhere> {
  const { number, pin, name } = demoCard(cardNumber)
  let cookie = ''
  const call = async <Reply>(method: string, path: string, body?: unknown): Promise<Reply> => {
    const reply = await fetch(`${origin}/api/v1/${path}`, {
      method,
      headers: { origin, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    cookie ||= reply.headers
      .getSetCookie()
      .map(each => each.split(';', 1)[0])
      .join('; ')
    return (await reply.json()) as Reply
  }
  await call('POST', 'sign-in', { card: number, pin })
  return {
    name,
    enrol: (openingId, asked = {}) => call('PUT', `enrolments/${uuid7()}`, { openingId, ...asked }),
    cancel: async enrolmentId => void (await call('DELETE', `enrolments/${enrolmentId}`)),
    enrolments: async () =>
      (await call<{ items: readonly MyEnrolment[] }>('GET', 'me/enrolments?limit=100')).items,
    record: () => call('GET', 'me/record?limit=100'),
    family: () => call('GET', 'me/family'),
    devices: async () => (await call<{ items: readonly SignedInDevice[] }>('GET', 'me/sessions')).items,
  }
}

/** Gives a browser the session of a demo card, for journeys that aren't about signing in. */
export async function signInBrowser(
  context: BrowserContext,
  origin: string,
  cardNumber: string,
): Promise<void> {
  const { number: card, pin } = demoCard(cardNumber)
  const reply = await context.request.post(`${origin}/api/v1/sign-in`, {
    headers: { origin },
    data: { card, pin },
  })
  if (!reply.ok()) throw new Error(`sign-in: ${reply.status()} ${await reply.text()}`)
}

/** Signs in the way a person does, on the page that asks for it. */
export async function fillSignIn(page: Page, cardNumber: string): Promise<void> {
  const { number, pin } = demoCard(cardNumber)
  await page.getByLabel('卡号').fill(number)
  await page.getByLabel('密码').fill(pin)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
