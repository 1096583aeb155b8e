import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../helpers/browser.ts'
import { startApp } from '../helpers/running-app.ts'
import { median, report, rounded } from './measure.ts'

const runs = 5
// "Slow 4G": 1.6 Mbit/s and 150 ms, on a phone six times slower than this machine.
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slower = 6

type Load = { lcp: number; cards: number; bytes: Record<string, number> }

async function throttle(page: Page): Promise<() => Record<string, number>> {
  const session = await page.context().newCDPSession(page)
  const bytes: Record<string, number> = {}
  const kinds = new Map<string, string>()
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: false })
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  session.on('Network.responseReceived', event => kinds.set(event.requestId, event.type))
  session.on('Network.loadingFinished', event => {
    const kind = kinds.get(event.requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + event.encodedDataLength
  })
  return () => ({ ...bytes })
}

/** One first visit in a new profile: milliseconds from the navigation's start, bytes over the wire until then. */
async function visit(browser: Browser, url: string, painted: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const bytesSoFar = await throttle(page)
  await page.addInitScript(() => {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) performance.mark('bench:lcp', { startTime: entry.startTime })
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, painted, {
    timeout: 60_000,
  })
  const bytes = bytesSoFar()
  await page.waitForTimeout(1_000)
  const times = await page.evaluate(name => {
    const last = (mark: string) => performance.getEntriesByName(mark).at(-1)?.startTime ?? Number.NaN
    return { lcp: last('bench:lcp'), cards: performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN }
  }, painted)
  await context.close()
  return { ...times, bytes }
}

function sum(bytes: Record<string, number>): number {
  return Object.values(bytes).reduce((total, each) => total + each, 0)
}

async function measure(browser: Browser, figure: string, url: string, painted: string): Promise<number> {
  const loads: Load[] = []
  for (let run = 0; run < runs; run++) loads.push(await visit(browser, url, painted))
  const cards = rounded(median(loads.map(load => load.cards)), 0)
  report({
    figure,
    lcpMs: rounded(median(loads.map(load => load.lcp)), 0),
    fiveCardsMs: cards,
    bytes: loads[0]?.bytes,
    totalBytes: sum(loads[0]?.bytes ?? {}),
  })
  return cards
}

/** A page of the same words without a script, as the yardstick of what the network and the machine cost. */
async function startStatic(text: string) {
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>static</title><body>${text}<script>requestAnimationFrame(() => setTimeout(() => performance.mark('static:painted')))</script></body></html>`
  const body = brotliCompressSync(html)
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

async function textOf(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.goto(url, { waitUntil: 'networkidle' })
  const paragraphs = await page.locator('body').innerText()
  await page.close()
  return paragraphs
    .split('\n')
    .map(line => `<p>${line.replaceAll('<', '&lt;')}</p>`)
    .join('')
}

/** (d) The first visit on a slow network and a slow phone, median of 5, beside a static page of the same text. */
export async function benchFirstLoad(): Promise<void> {
  const { executablePath, args, env } = await findBrowser()
  const app = await startApp({ env: { LIMIT_READS: '0' } })
  const browser = await chromium.launch({ executablePath, args, env })
  try {
    const plain = await startStatic(await textOf(browser, app.origin))
    const ours = await measure(browser, 'first load', `${app.origin}/`, 'yinling:first-cards')
    const bare = await measure(browser, 'static page of the same text', plain.url, 'static:painted')
    report({ figure: 'first load over static', ratio: rounded(ours / bare, 2) })
    plain.stop()
  } finally {
    await browser.close()
    await app.stop()
  }
}
