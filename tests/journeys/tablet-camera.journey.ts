import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { correction, generate } from 'lean-qr'
import { homeFeed } from '../helpers/county-openings.ts'
import { demoCard, personElsewhere } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'
import { printedCard, registerTablet } from '../helpers/shared-tablet.ts'

const visitor = '10000065'

/** What a camera would see of a card held before it: a few pictures, each a JPEG, one behind the other. */
async function filmOf(page: Page, text: string): Promise<Buffer> {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const margin = 4
  const side = code.size + 2 * margin
  const squares = Array.from({ length: code.size ** 2 }, (_, at) => [
    at % code.size,
    Math.floor(at / code.size),
  ])
  const path = squares
    .filter(([x = 0, y = 0]) => code.get(x, y))
    .map(([x = 0, y = 0]) => `M${x + margin} ${y + margin}h1v1h-1z`)
    .join('')
  const card = `<svg viewBox="0 0 ${side} ${side}" width="360" height="360" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  await page.setContent(
    `<style>body{margin:0;background:#ccc;display:grid;place-content:center;height:100vh}</style>${card}`,
  )
  const picture = await page.screenshot({ type: 'jpeg', quality: 90 })
  return Buffer.concat(Array.from({ length: 30 }, () => picture))
}

test('a card before the camera opens the page of whoever holds it', async ({
  page,
  launchOptions,
  origin,
}) => {
  const { openings } = await homeFeed(origin)
  const day = openings.find(each => each.title === '敞开门的一天')
  if (day?.place.id === undefined) throw new Error('there is no day of open doors')
  const person = await personElsewhere(origin, visitor)
  await person.enrol(day.id)
  const folder = await mkdtemp(join(tmpdir(), 'yinling-camera-'))
  const film = join(folder, 'card.mjpeg')
  await page.setViewportSize({ width: 640, height: 480 })
  await writeFile(film, await filmOf(page, await printedCard(origin, day.place.id, person.id)))
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), ...camera, `--use-file-for-fake-video-capture=${film}`],
  })
  const hall = await browser.newPage({ baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await hall.goto('/tablet/start')
  await registerTablet(hall, day.place.id)
  await hall.getByRole('link', { name: /^签到/ }).click()
  await hall.getByRole('button', { name: /扫卡/ }).click()
  const { name } = demoCard(visitor)
  await expect(hall.getByText(`${name[0]}*${name.at(-1)}，您好。`)).toBeVisible({ timeout: 20_000 })
  await expect(hall.getByText('敞开门的一天')).toBeVisible()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})
