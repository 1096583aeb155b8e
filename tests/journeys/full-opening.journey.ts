import { smallShift } from '../helpers/county-openings.ts'
import { personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'

const [liu, xu, li, daughter] = ['10000057', '10000065', '10000032', '10000024'] as const

test('a full opening: two people queue, one leaves and returns, a freed place is offered to the first and taken', async ({
  page,
  context,
  browser,
  origin,
}) => {
  const { opening, sessionId } = await smallShift(origin, 2)
  const holders = await Promise.all([xu, li].map(card => personElsewhere(origin, card)))
  const held: string[] = []
  for (const holder of holders) held.push((await holder.enrol(opening.id, { sessionId, role: 'giver' })).id)

  // The first in the queue comes through the page.
  await signInBrowser(context, origin, liu)
  await page.goto(`/openings/${opening.id}`)
  await page.getByRole('link', { name: '我要报名，先选哪一次' }).click()
  const shift = page.locator(`a[href*="session=${sessionId}"]`)
  await expect(shift).toContainText('人手够了，可以排队')
  await shift.click()
  await expect(page.getByText('现在满了，前面有0个人在排队')).toBeVisible()
  await expect(page.getByText('有人退了，位子按先后给')).toBeVisible()
  await page.getByRole('button', { name: '好，给我排上' }).click()
  await expect(page.getByText('排上队了，您是第1位')).toBeVisible()

  // The second on a phone of her own.
  const herPhone = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const errors = collectErrors(herPhone)
  await signInBrowser(herPhone, origin, daughter)
  const her = await herPhone.newPage()
  await her.goto(`${origin}/openings/${opening.id}/enrol?session=${sessionId}`)
  await her.getByRole('button', { name: '好，给我排上' }).click()
  await expect(her.getByText('排上队了，您是第2位')).toBeVisible()

  // The first leaves the queue and comes back to where she stood.
  await page.getByRole('link', { name: '点错了，不排了' }).click()
  await page.getByRole('button', { name: '对，不排了' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('退掉了')
  await her.goto(`${origin}/mine`)
  await expect(her.getByRole('link', { name: opening.title })).toContainText('排队第1位')
  await page.getByRole('button', { name: '还是要去' }).click()
  await expect(page.getByText('排上队了，您是第1位')).toBeVisible()

  // Somebody gives a place back: it is kept for the first, and nobody can take it before.
  await holders[0]?.cancel(held[0] ?? '')
  await page.goto('/mine')
  const offer = page.locator('.today-card').filter({ hasText: opening.title })
  await expect(offer).toContainText('有位子了，给您留到')
  await expect(offer).toContainText('晚上6点')
  await her.reload()
  await expect(her.getByRole('link', { name: opening.title })).toContainText('排队第1位')
  await offer.getByRole('link', { name: '去不去，说一声' }).click()
  await page.getByRole('button', { name: '我要去' }).click()
  await expect(page.getByText(/报上了/).first()).toBeVisible()

  const [first, second] = await Promise.all([liu, daughter].map(card => personElsewhere(origin, card)))
  const status = async (person: typeof first) =>
    (await person?.enrolments())?.find(({ openingId }) => openingId === opening.id)?.status
  expect(await status(first)).toBe('enrolled')
  expect(await status(second)).toBe('waitlisted')
  expect(errors).toEqual([])
  await herPhone.close()
})

test('who says 满了就算了 is told that it is full, is not queued, and may still queue', async ({
  page,
  context,
  origin,
}) => {
  const { opening, sessionId } = await smallShift(origin, 3)
  await signInBrowser(context, origin, liu)
  await page.goto(`/openings/${opening.id}/enrol?session=${sessionId}`)
  await page.getByRole('button', { name: '满了就算了' }).click()
  // While the page is being read, others take the last places.
  const others = await Promise.all([xu, li, daughter].map(card => personElsewhere(origin, card)))
  for (const other of others) await other.enrol(opening.id, { sessionId, role: 'giver' })
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText('已经满了，这次没有报上')).toBeVisible()
  const mine = await (await personElsewhere(origin, liu)).enrolments()
  expect(mine.filter(({ openingId }) => openingId === opening.id)).toEqual([])
  await page.getByRole('link', { name: '回去，改成排队' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opening.title)
})
