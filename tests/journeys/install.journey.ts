import type { Page } from '@playwright/test'
import { expectMeasuresUp } from '../crawl/measures-up.ts'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

interface ManifestIcon {
  readonly src: string
  readonly sizes: string
  readonly type: string
  readonly purpose?: string
}

interface Manifest {
  readonly name: string
  readonly short_name: string
  readonly lang: string
  readonly start_url: string
  readonly display: string
  readonly icons: readonly ManifestIcon[]
  readonly shortcuts: readonly {
    readonly name: string
    readonly url: string
    readonly icons: readonly ManifestIcon[]
  }[]
}

test('the browser itself finds nothing wrong with installing', async ({ page }) => {
  await page.goto('/')
  const browser = await page.context().newCDPSession(page)
  const { errors } = await browser.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  const withoutPrivate = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')
  expect(withoutPrivate).toEqual([])
})

test('the home screen gets the Chinese name, whole icons, and shortcuts that lead somewhere', async ({
  page,
  request,
}) => {
  await page.goto('/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const reply = await request.get(address ?? '')
  expect(reply.headers()['content-type']).toMatch(/manifest\+json/)
  const manifest = (await reply.json()) as Manifest
  expect(manifest).toMatchObject({
    name: '银龄同行',
    short_name: '银龄同行',
    lang: 'zh-CN',
    display: 'standalone',
  })
  const purposes = manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)
  expect(purposes).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']))
  for (const { src, sizes, type } of [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap(({ icons }) => icons),
  ]) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type']).toContain(type)
    const size = await page.evaluate(async source => {
      const image = new Image()
      image.src = source
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') expect(size, src).toBe(sizes)
  }
  for (const { name, url } of manifest.shortcuts) {
    expect((await request.get(url)).status()).toBe(200)
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  }
})

test('an iPhone gets its name, icon and full screen from the page', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  const meta = (name: string) => page.locator(`meta[name="${name}"]`)
  await expect(meta('apple-mobile-web-app-capable')).toHaveAttribute('content', 'yes')
  await expect(meta('apple-mobile-web-app-title')).toHaveAttribute('content', '银龄同行')
  await expect(meta('viewport')).not.toHaveAttribute('content', /user-scalable|maximum-scale/)
  const icon = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
  expect((await request.get(icon ?? '')).headers()['content-type']).toBe('image/png')
})

test('after the first visit the whole app is on the phone', async ({ page }) => {
  await page.goto('/')
  const kept = await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const names = await caches.keys()
    const all = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).length))
    return all.reduce((sum, each) => sum + each, 0)
  })
  expect(kept).toBeGreaterThan(20)
})

/** Somebody who has been here before and has passed the questions over. */
async function comesAgain(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (localStorage.getItem('yinling.preferences') === null)
      localStorage.setItem('yinling.preferences', JSON.stringify({ welcomed: true }))
  })
}

const card = (page: Page) => page.locator('.install-card')

const phones = {
  wechat:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.42(0x18002a2a) NetType/WIFI Language/zh_CN',
  iphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.2 Mobile/15E148 Safari/604.1',
  huawei:
    'Mozilla/5.0 (Linux; Android 9; PCT-AL10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.64 HuaweiBrowser/10.0.3.311 Mobile Safari/537.36',
} as const

test.describe('in WeChat on an iPhone', () => {
  test.use({ userAgent: phones.wechat, permissions: ['clipboard-read', 'clipboard-write'] })

  test('a person is led out to the browser, and the address can be copied by one press', async ({ page }) => {
    await comesAgain(page)
    await page.goto('/')
    await expect(page.locator('a.opening-card')).toHaveCount(5)
    await card(page).getByRole('link', { name: '看看怎么放' }).click()
    await expect(page.getByText('您是在微信里打开的')).toBeVisible()
    await expect(page.locator('.install-step')).toHaveCount(3)
    await expect(page.locator('.install-step').first()).toContainText('右上角的三个点')
    await page.getByRole('button', { name: '把地址复制下来' }).click()
    await expect(page.getByRole('status').filter({ hasText: '复制好了' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/install$/)
  })
})

for (const [phone, words] of [
  ['iphone', ['分享', '添加到主屏幕', '右上角的“添加”']],
  ['huawei', ['最下面的菜单', '添加到桌面', '点“添加”']],
] as const) {
  test.describe(`in the browser of a phone (${phone})`, () => {
    test.use({ userAgent: phones[phone] })

    test('each step is one sentence in the words of that browser, and is read aloud as it stands', async ({
      page,
    }) => {
      await page.goto('/settings')
      await page.getByText('别的：用哪种话（English）、手机桌面、海报').click()
      await page.getByRole('link', { name: '放到手机桌面上' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('放到手机桌面上')
      for (const [at, word] of words.entries())
        await expect(page.locator('.install-step').nth(at)).toContainText(word)
      await expectMeasuresUp(page)
    })
  })
}

test('nobody is asked before they know the app, and a no is for good', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  await expect(page.getByRole('link', { name: '好，问吧' })).toBeVisible()
  await expect(card(page)).toHaveCount(0)
  await page.evaluate(() => {
    localStorage.setItem('yinling.preferences', JSON.stringify({ welcomed: true }))
  })
  await page.reload()
  await offerOfBrowser(page)
  const order = await page.evaluate(() =>
    [...document.querySelectorAll('.opening-card, .install-card')].map(each =>
      each.className.includes('install'),
    ),
  )
  expect(order).toEqual([false, false, false, false, false, true])
  await card(page).getByRole('button', { name: '不用了' }).click()
  await expect(card(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  await offerOfBrowser(page, 0)
})

/** The browser says that it can be asked; the card is there the given number of times. */
async function offerOfBrowser(page: Page, times = 1): Promise<void> {
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  await page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true })
    dispatchEvent(Object.assign(event, { prompt: async () => document.body.setAttribute('data-asked', '') }))
  })
  await expect(card(page)).toHaveCount(times)
}

test('where the browser can be asked, one press asks it', async ({ page }) => {
  await comesAgain(page)
  await page.goto('/')
  await offerOfBrowser(page)
  await card(page).getByRole('button', { name: '放上去' }).click()
  await expect(page.locator('body[data-asked]')).toHaveCount(1)
})

test.describe('a new version', () => {
  let app: RunningApp
  test.beforeAll(async () => {
    app = await startApp({ env: { LIMIT_READS: '100000' } })
  })
  test.afterAll(() => app.stop())

  test('asks before it comes in, and is there after one tap', async ({ page }) => {
    await page.goto(app.origin)
    await page.evaluate(() => navigator.serviceWorker.ready)
    // What the server writes into the page has changed, so the page and its service worker have.
    await app.restart({ HOME_DIVISION: '320902' })
    await page.reload()
    await expect(page.getByText('有新版本，换上只要几秒')).toBeVisible({ timeout: 20_000 })
    const home = page.locator('meta[name="yinling-home"]')
    await expect(home).toHaveAttribute('content', '620702')
    await page.getByRole('button', { name: '换上新版' }).click()
    await expect(home).toHaveAttribute('content', '320902')
    await expect(page.getByText('有新版本')).toBeHidden()
  })
})
