import { classesWithRoom, ownClass } from '../helpers/county-openings.ts'
import { fillSignIn, personElsewhere } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'

const yu = '10000081'

/** Run in the page before anything of it; each leaves the browser as some phone really is. */
const missing: Readonly<Record<string, () => void>> = {
  'service workers (WeChat on an iPhone)': () => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  },
  'IndexedDB (a private window)': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  },
  'an IndexedDB that opens (a full disk)': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
  'localStorage and sessionStorage (cookies only)': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  },
  'crypto.randomUUID and crypto.subtle (plain http)': () => {
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
    Reflect.deleteProperty(Crypto.prototype, 'subtle')
  },
  'the Chinese calendar in Intl (a small browser)': () => {
    const Whole = Intl.DateTimeFormat
    const Small = (locales?: string | string[], options?: Intl.DateTimeFormatOptions) => {
      if (`${locales}`.includes('chinese') || options?.calendar === 'chinese')
        throw new RangeError('calendar')
      return new Whole(locales, options)
    }
    Object.defineProperty(Intl, 'DateTimeFormat', { value: Object.assign(Small, Whole) })
  },
  'geolocation (a desktop)': () => {
    Reflect.deleteProperty(Navigator.prototype, 'geolocation')
  },
  'speech, wake lock, sharing and notifications (an old phone)': () => {
    for (const name of ['speechSynthesis', 'SpeechRecognition', 'webkitSpeechRecognition', 'Notification'])
      Reflect.deleteProperty(window, name)
    for (const name of ['wakeLock', 'share', 'locks', 'storage'])
      Reflect.deleteProperty(Navigator.prototype, name)
  },
}

for (const [number, [what, remove]] of Object.entries(missing).entries()) {
  test(`a person finds, enrols and sees it under 我的 without ${what}`, async ({ page, context, origin }) => {
    await context.addInitScript(remove)
    const opening = await ownClass(origin, 10 + number)
    await page.goto('/')
    await expect(page.locator('a.opening-card')).toHaveCount(5)
    await page.getByRole('link', { name: '附近', exact: true }).click()
    await page.getByRole('link', { name: '打字找' }).click()
    await page.getByLabel('想找什么').fill(opening.title.slice(0, 4))
    await page.locator(`a[href="/openings/${opening.id}"]`).click()
    await page.getByRole('link', { name: '我要报名' }).click()
    await page.getByRole('button', { name: '先登录' }).click()
    await fillSignIn(page, yu)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('看一看，对不对')
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: '对，就报这个' }).click()
    await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
    await page.getByRole('link', { name: '好了' }).click()
    await page.getByRole('link', { name: '我报过的' }).click()
    await expect(page.getByRole('link', { name: opening.title }).first()).toBeVisible()
    const person = await personElsewhere(origin, yu)
    const mine = (await person.enrolments()).filter(({ openingId }) => openingId === opening.id)
    expect(mine.map(({ status }) => status)).toEqual(['enrolled'])
    await page.reload()
    await expect(page.getByRole('link', { name: opening.title }).first()).toBeVisible()
  })
}

test('without geolocation the community is chosen by its name', async ({ page, context }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'geolocation'))
  await page.goto('/community')
  await page.getByRole('button', { name: '用手机定位' }).click()
  await expect(page.getByText('这台手机问不出在哪里')).toBeVisible()
  await page.getByLabel('社区叫什么').fill('甘泉')
  await page.getByRole('button', { name: /甘泉社区.*东街街道/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('附近 · 甘泉社区')
})

test('the demo has a class of its own for each of these journeys', async ({ origin }) => {
  expect((await classesWithRoom(origin)).length).toBeGreaterThan(20)
})
