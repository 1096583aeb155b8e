import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { homeFeed } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { press, registerTablet } from '../helpers/shared-tablet.ts'

const visitor = '10000081'
test.use({ viewport: { width: 1280, height: 800 } })

/** What must not be found: the name, the card as typed and as shown, the id that stands for the person. */
async function traces(origin: string) {
  const { name, number } = demoCard(visitor)
  const { id } = await personElsewhere(origin, visitor)
  return { name, number, shownNumber: `${number.slice(0, 4)} ${number.slice(4)}`, person: id }
}
type Traces = Awaited<ReturnType<typeof traces>>

/** Everything in the memory of the page's scripts and its document, after what nobody holds any more is gone. */
async function heapOf(session: CDPSession): Promise<string> {
  let text = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk
  })
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  return text
}

/** A snapshot writes every character beyond ASCII as `\uXXXX`. */
const escaped = (text: string) =>
  text.replace(
    /[^\x20-\x7e]/g,
    each => `\\u${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )

const inSnapshot = (snapshot: string, looked: Traces) =>
  Object.entries(looked).flatMap(([what, text]) =>
    [text, escaped(text), escaped(text).toLowerCase()].some(each => snapshot.includes(each)) ? [what] : [],
  )

/** In the files of a profile text stands as UTF-8 or UTF-16. */
async function inFiles(folder: string, looked: Traces): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))
    for (const [what, text] of Object.entries(looked))
      if (bytes.includes(text, 0, 'utf8') || bytes.includes(text, 0, 'utf16le'))
        found.add(`${what} in ${entry.name}`)
  }
  return [...found]
}

async function openOwnPages(page: Page): Promise<void> {
  const { pin, name } = demoCard(visitor)
  await page.getByRole('link', { name: /我的/ }).first().click()
  await page.getByRole('button', { name: /按卡号/ }).click()
  await press(page, visitor)
  await page.getByRole('button', { name: '是我' }).click()
  await press(page, pin)
  await page.getByRole('button', { name: '按好了' }).click()
  await expect(page.getByText(`${name}，您好。`)).toBeVisible()
}

test('after 用完了 nothing of hers is in the memory, the document, the history or the files of the tablet', async ({
  launchOptions,
  origin,
}) => {
  test.setTimeout(150_000)
  const looked = await traces(origin)
  const { openings } = await homeFeed(origin)
  const day = openings.find(each => each.title === '敞开门的一天')
  if (day?.place.id === undefined) throw new Error('there is no day of open doors')
  await (await personElsewhere(origin, visitor)).enrol(day.id)
  const folder = await mkdtemp(join(tmpdir(), 'yinling-tablet-'))
  const start = () =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      ...{ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
      viewport: { width: 1280, height: 800 },
    })
  const tablet = await start()
  const [page = await tablet.newPage()] = tablet.pages()
  await page.goto('/tablet/start')
  await registerTablet(page, day.place.id)
  await openOwnPages(page)

  // The search itself is proven: while she is there it finds her.
  const session = await tablet.newCDPSession(page)
  expect(inSnapshot(await heapOf(session), looked)).toEqual(expect.arrayContaining(['name', 'person']))
  await session.detach()

  await page.getByRole('button', { name: '用完了', exact: true }).click()
  await expect(page.getByRole('link', { name: /^签到/ })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const after = await tablet.newCDPSession(page)
  expect(inSnapshot(await heapOf(after), looked)).toEqual([])
  await after.detach()
  expect(await page.content()).not.toContain(looked.name)
  // The start of the tablet and its first page, whatever was opened between.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    looked.person,
  )
  await tablet.close()
  expect(await inFiles(folder, looked)).toEqual([])

  // The same search finds her where she is kept on purpose: in the files of her own phone, once it is no tablet.
  const phone = await start()
  await phone.clearCookies()
  const [own = await phone.newPage()] = phone.pages()
  await own.goto('/healthz')
  await own.evaluate(() => localStorage.clear())
  await signInBrowser(phone, origin, visitor)
  await own.goto('/mine/data')
  await expect(own.getByText(looked.name).first()).toBeVisible()
  await phone.close()
  expect(await inFiles(folder, looked)).not.toEqual([])
  await rm(folder, { recursive: true, force: true })
})
