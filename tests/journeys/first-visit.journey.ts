import { expect, test } from '../helpers/journey.ts'

/** The promise to a person on a slow phone: 1 kB = 1000 bytes as they come over the wire, headers included. */
const promised = { script: 40_000, all: 60_000 }

test('a first visit costs a person on a slow phone at most 60 kB until the list is there', async ({
  page,
}) => {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const types = new Map<string, string>()
  const weights: { readonly type: string; readonly bytes: number }[] = []
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    weights.push({ type: types.get(requestId) ?? '', bytes: encodedDataLength }),
  )
  await page.goto('/', { waitUntil: 'networkidle' })
  const sum = (of: typeof weights): number => of.reduce((total, { bytes }) => total + bytes, 0)
  const script = sum(weights.filter(({ type }) => type === 'Script'))
  console.log(
    `First visit: ${script} bytes of JavaScript, ${sum(weights)} in all, ${weights.length} requests`,
  )
  expect(weights.length).toBeGreaterThan(2)
  expect(script).toBeLessThanOrEqual(promised.script)
  expect(sum(weights)).toBeLessThanOrEqual(promised.all)
})
