import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { demoCard } from './demo-people.ts'

/** 陈静 looks after the county's sites. */
const chen = '10000040'
export const staffPin = '864213'

/** The large keys, as a finger presses them. */
export async function press(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** What a worker of the site does in their own browser: the body goes there as JSON, and comes back as what `Reply` says. */
async function atDesk<Reply>(origin: string, path: string, body: object): Promise<Reply> {
  const { number: card, pin } = demoCard(chen)
  const headers = { origin, 'content-type': 'application/json' }
  const post = (to: string, what: object, cookie = '') =>
    fetch(`${origin}/api/v1/${to}`, {
      ...{ method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(what) },
    })
  const signedIn = await post('sign-in', { card, pin })
  const cookies = signedIn.headers.getSetCookie().map(each => each.split(';', 1)[0])
  const reply = await post(path, body, cookies.join('; '))
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as Reply
}

/** The code for one tablet more. */
async function codeFor(origin: string, site: string): Promise<string> {
  const ways = ['card', 'number', 'roster']
  const body = { name: '门口的平板', ways, pin: staffPin }
  return (await atDesk<{ code: string }>(origin, `sites/${site}/tablets`, body)).code
}

/** What the QR of a new card of somebody whom the site knows holds. */
export async function printedCard(origin: string, site: string, person: string): Promise<string> {
  const { items } = await atDesk<{ items: { token: string }[] }>(origin, `sites/${site}/cards`, {
    people: [person],
  })
  const [made] = items
  if (made === undefined) throw new Error('no card was made')
  return `${origin}/card#${made.token}`
}

/** Types the code on the tablet's own page, `/tablet/start`, which is open; its first page is there afterwards. */
export async function registerTablet(page: Page, site: string): Promise<void> {
  await press(page, await codeFor(new URL(page.url()).origin, site))
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page).toHaveURL(/\/tablet$/)
  await expect(page.getByRole('link', { name: /^签到/ })).toBeVisible()
}
