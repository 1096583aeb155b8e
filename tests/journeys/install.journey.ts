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
