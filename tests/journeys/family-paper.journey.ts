import type { APIRequestContext, Page } from '@playwright/test'
import { v7 as uuid7 } from 'uuid'
import { demoCard, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'

const worker = '10000032'
/** Whom no other journey lets be helped; born in December 1955. */
const senior = demoCard('10000081')

/** A photo as a phone takes it: large, and full of detail. */
async function photoFrom(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 })
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('this browser draws nothing')
    pen.fillStyle = '#eee'
    pen.fillRect(0, 0, 4000, 3000)
    pen.fillStyle = '#223'
    for (let at = 0; at < 3000; at++) pen.fillRect((at * 7919) % 4000, (at * 104_729) % 3000, 60, 6)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}

/** A relative joins with this phone, by a code that the desk reads out. */
async function join(
  own: APIRequestContext,
  desk: APIRequestContext,
  { origin, site, phone, name }: { origin: string; site: string; phone: string; name: string },
): Promise<void> {
  const headers = { origin }
  const { code } = await (await desk.post(`/api/v1/sites/${site}/codes`, { data: { phone }, headers })).json()
  const proved = await own.post('/api/v1/sign-in/code', { data: { phone, code }, headers })
  expect((await proved.json()).code).toBe('nobody_yet')
  const person = { id: uuid7(), phone, name, birthYear: 1980, birthMonth: 5, likes: [] }
  const data = { ...person, division: '620702001005' }
  const joined = await own.post('/api/v1/join', { data, headers })
  expect(joined.status(), await joined.text()).toBe(200)
}

test('a signed sheet with its photo opens a request, which waits for the relative and then for the senior’s own yes', async ({
  page,
  context,
  browser,
  origin,
}) => {
  test.setTimeout(150_000)
  await signInBrowser(context, origin, worker)
  await page.goto('/staff')
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  const site = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const found = await page.request.post(`/api/v1/sites/${site}/find`, {
    data: { card: senior.number, birthYear: 1955, birthMonth: 12 },
    headers: { origin },
  })
  const { person } = await found.json()
  await page.goto(`/staff/sites/${site}/people/${person}`)
  await page.getByRole('link', { name: '替他登记家人' }).click()
  await page.getByRole('link', { name: '照纸登记一位家人' }).click()

  const phone = `137${String(Date.now()).slice(-8)}`
  const field = page.getByLabel('签了字的纸，拍一张')
  await page.getByLabel('家里人的姓名').fill('于小海')
  await page.getByLabel('他登录用的手机号').fill(phone)
  await page.getByLabel('他平时怎么叫老人').fill('爸')
  await page.getByLabel('儿子').check()
  await page.getByLabel('看、报名和退，也替老人订饭').check()
  await field.setInputFiles({ name: 'no.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('alert')).toContainText('这张照片打不开')
  const photo = { name: 'sheet.png', mimeType: 'image/png', buffer: await photoFrom(page) }
  await field.setInputFiles(photo)
  await expect(page.getByRole('img', { name: '签了字的纸的照片' })).toBeVisible()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('老人自己点了同意才算数')).toBeVisible()

  // What was kept is the same sheet, small enough for a slow line.
  await page.getByRole('link', { name: new RegExp(`于小海.*${phone.slice(-4)}`) }).click()
  await page.getByRole('button', { name: '看那张纸的照片' }).click()
  const kept = page.getByRole('img', { name: '签了字的纸的照片' })
  await expect(kept).toBeVisible()
  const { width, bytes } = await kept.evaluate((image: HTMLImageElement) => ({
    width: image.naturalWidth,
    bytes: (image.src.length * 3) / 4,
  }))
  expect(width).toBeGreaterThanOrEqual(800)
  expect(width).toBeLessThanOrEqual(1600)
  expect(bytes).toBeLessThan(185_000)

  const hers = await browser.newContext({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const errors = collectErrors(hers)
  await signInBrowser(hers, origin, senior.number)
  const own = await hers.newPage()
  await own.goto('/mine/family')
  await own.getByRole('link', { name: '等于小海（儿子）来' }).click()
  await expect(own.getByText(`手机尾号${phone.slice(-4)}`)).toBeVisible()
  await expect(own.getByRole('button', { name: '同意', exact: true })).toHaveCount(0)

  const his = await browser.newContext({ baseURL: origin })
  await join(his.request, page.request, { origin, site, phone, name: '于小海' })
  // The clock wakes every 20 seconds.
  await expect(async () => {
    await own.goto('/mine')
    await expect(own.getByText('您的儿子于小海想帮您办事，等您点头。')).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 60_000 })
  await own.getByRole('main').getByRole('link', { name: '看看', exact: true }).click()
  await expect(own.getByText('纸上填的，站里')).toBeVisible()
  await expect(
    own.getByText(/您的儿子于小海想帮您：看您报了什么，替您报名、替您退，替您订饭，到/),
  ).toBeVisible()
  await own.getByRole('button', { name: '同意', exact: true }).click()
  await expect(own.getByText('好了，说定了')).toBeVisible()
  const may = await his.request.get(`/api/v1/me/enrolments?personId=${person}`)
  expect(may.status()).toBe(200)
  await own.getByRole('link', { name: /于小海（儿子）/ }).click()
  await own.getByRole('button', { name: '不让帮了' }).click()
  await expect(own.getByText('好了，已经收回了。')).toBeVisible()
  expect((await his.request.get(`/api/v1/me/enrolments?personId=${person}`)).status()).toBe(403)
  expect(errors).toEqual([])
  await Promise.all([hers.close(), his.close()])
})
