import { expect, test } from '../helpers/journey.ts'

/** The promise to a person on a slow phone: 1 kB = 1000 bytes as they come over the wire, headers included. */
const promised = { script: 40_000, all: 60_000 }

/** Set by the first screen when five openings are painted. */
const firstCards = 'yinling:first-cards'

test('a first visit costs a person on a slow phone at most 60 kB until five openings stand there', async ({
  page,
}) => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  // As slow as a phone in a stairwell, so that what comes after the openings doesn't slip in before them.
  const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
  await network.send('Network.emulateNetworkConditions', slow)
  const kinds = new Map<string, { type: string; url: string }>()
  const weights: { readonly type: string; readonly url: string; readonly bytes: number }[] = []
  network.on('Network.responseReceived', ({ requestId, type, response }) =>
    kinds.set(requestId, { type, url: response.url }),
  )
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    weights.push({ ...(kinds.get(requestId) ?? { type: '', url: '' }), bytes: encodedDataLength }),
  )
  await page.goto('/', { waitUntil: 'commit' })
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, firstCards)
  const until = [...weights]
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  const sum = (of: typeof weights): number => of.reduce((total, { bytes }) => total + bytes, 0)
  const script = sum(until.filter(({ type }) => type === 'Script'))
  console.log(`First visit: ${script} bytes of JavaScript, ${sum(until)} in all, ${until.length} requests`)
  expect(until.some(({ url }) => url.includes('/api/v1/openings'))).toBe(true)
  expect(script).toBeGreaterThan(10_000)
  expect(script).toBeLessThanOrEqual(promised.script)
  expect(sum(until)).toBeLessThanOrEqual(promised.all)
})

test('what is fetched comes as brotli and is never fetched twice', async ({ page }) => {
  const encodings = new Map<string, string>()
  const twice: string[] = []
  page.on('response', response => {
    const url = response.url()
    if (encodings.has(url)) twice.push(url)
    encodings.set(url, response.headers()['content-encoding'] ?? 'identity')
  })
  await page.goto('/')
  await expect(page.locator('a.opening-card')).toHaveCount(5)
  expect(twice).toEqual([])
  const text = [...encodings].filter(([url]) => /\.(js|css)$|\/$|\/api\/v1\/openings/.test(url))
  expect(text.length).toBeGreaterThan(3)
  expect(text.filter(([, encoding]) => encoding !== 'br')).toEqual([])
})
