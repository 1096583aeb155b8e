import { readFile } from 'node:fs/promises'
import { classesWithRoom, comingSpans, openingNow, ownClass } from '../helpers/county-openings.ts'
import { demoCard, fillSignIn, personElsewhere, signInBrowser } from '../helpers/demo-people.ts'
import { expect, test } from '../helpers/journey.ts'

const zhao = '10000073'
const yu = '10000081'
const chen = '10000040'

test('a person signs in with the card on the way, enrols in two taps, and finds it under 我的', async ({
  page,
  origin,
}) => {
  const opening = await ownClass(origin, 0)
  await page.goto(`/openings/${opening.id}`)
  await page.getByRole('link', { name: '我要报名' }).click()
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('看一看，对不对')
  await expect(main).toContainText(opening.title)
  await expect(main).toContainText(opening.place.name)
  await expect(main).toContainText('农历')
  await expect(main).toContainText('随时可以退，不要钱，也不扣分')
  await page.getByRole('button', { name: '先登录' }).click()
  await fillSignIn(page, zhao)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('看一看，对不对')
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: '对，就报这个' }).click()

  const person = await personElsewhere(origin, zhao)
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
  const mine = (await person.enrolments()).filter(({ openingId }) => openingId === opening.id)
  expect(mine.map(({ status }) => status)).toEqual(['enrolled'])
  await expect(page.getByText(`您是第${mine[0]?.place}位`)).toBeVisible()
  await expect(main).toContainText(opening.bring)

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '记到手机日历' }).click(),
  ])
  const calendar = (await readFile(await file.path(), 'utf8')).replaceAll('\r\n ', '')
  const [next] = comingSpans(opening)
  const start = `${new Date(next?.start ?? 0).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  expect(calendar).toContain(`SUMMARY:${opening.title}`)
  expect(calendar).toContain(`DTSTART:${start}`)
  expect(calendar.split('BEGIN:VEVENT').length - 1).toBe(comingSpans(opening).length)

  await page.getByRole('link', { name: '好了' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的')
  await expect(page.locator(`a[href="/enrolments/${mine[0]?.id}"]`)).toContainText(opening.title)
  await page.getByRole('link', { name: '附近' }).click()
  await page.goto(`/openings/${opening.id}`)
  await expect(page.getByText(/您已经报上了/)).toBeVisible()
})

test('a hurried double tap makes one enrolment', async ({ page, context, origin }) => {
  const opening = await ownClass(origin, 1)
  await signInBrowser(context, origin, zhao)
  const sent: string[] = []
  page.on('request', request => {
    if (request.method() === 'PUT') sent.push(new URL(request.url()).pathname)
  })
  await page.goto(`/openings/${opening.id}/enrol`)
  await page.getByRole('button', { name: '对，就报这个' }).dblclick()
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
  expect(new Set(sent).size).toBe(1)
  const mine = await (await personElsewhere(origin, zhao)).enrolments()
  expect(mine.filter(({ openingId }) => openingId === opening.id)).toHaveLength(1)
  expect(`/api/v1/enrolments/${mine.find(({ openingId }) => openingId === opening.id)?.id}`).toBe(sent[0])
})

test('a lost answer and a second try make one enrolment', async ({ page, context, origin }) => {
  const opening = await ownClass(origin, 2)
  await signInBrowser(context, origin, zhao)
  await page.goto(`/openings/${opening.id}/enrol`)
  const address = /\/api\/v1\/enrolments\//
  await page.route(
    address,
    async route => {
      await route.fetch()
      await route.abort('internetdisconnected')
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByRole('alert')).toContainText('没等到回音，还不知道办成没有')
  await page.reload()
  await page.goto(`/openings/${opening.id}/enrol`)
  await expect(page.getByText('您已经报过这个了，不用再报')).toBeVisible()
  const mine = await (await personElsewhere(origin, zhao)).enrolments()
  expect(mine.filter(({ openingId }) => openingId === opening.id)).toHaveLength(1)
})

test('times that clash are said in words and forbid nothing', async ({ page, context, origin }) => {
  // The first ones belong to journeys of this file, one of which counts the places taken.
  const inRoom = (await classesWithRoom(origin)).slice(8)
  const meets = (one: { start: number; end: number }, other: { start: number; end: number }) =>
    one.start < other.end && other.start < one.end
  const pair = inRoom
    .flatMap(one => inRoom.map(other => [one, other] as const))
    .find(
      ([one, other]) =>
        one.id < other.id &&
        comingSpans(one).some(mine => comingSpans(other).some(theirs => meets(mine, theirs))),
    )
  const [first, second] = pair ?? []
  expect(first, 'two classes of the demo at one time').toBeDefined()
  const person = await personElsewhere(origin, chen)
  await person.enrol(first?.id ?? '')
  await signInBrowser(context, origin, chen)
  await page.goto(`/openings/${second?.id}`)
  await page.getByRole('link', { name: '我要报名' }).click()
  await expect(page.getByText(`您还有“${first?.title}”，时间撞上了。要去哪个，您自己定。`)).toBeVisible()
  await page.getByRole('button', { name: '对，就报这个' }).click()
  await expect(page.getByText(/报上了，您是第\d+位/)).toBeVisible()
})

test('an enrolment is given back as easily, and taken back again', async ({ page, context, origin }) => {
  const opening = await ownClass(origin, 3)
  const person = await personElsewhere(origin, zhao)
  const { id } = await person.enrol(opening.id)
  const taken = async () =>
    (await openingNow(origin, opening.id)).slots.find(slot => !slot.session)?.taken ?? 0
  const before = await taken()
  await signInBrowser(context, origin, zhao)
  await page.goto('/mine')
  await page.getByRole('link', { name: '我报过的' }).click()
  await page.locator(`a[href="/enrolments/${id}"]`).click()
  await page.getByRole('link', { name: '不去了，退掉' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('真的要退吗')
  await expect(page.getByText('不要钱，也不扣分')).toBeVisible()
  await page.getByRole('button', { name: '对，退掉' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('退掉了')
  await expect.poll(taken).toBe(before - 1)
  await page.getByRole('button', { name: '还是要去' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('报上了')
  await expect.poll(taken).toBe(before)
  expect((await person.enrolments()).find(each => each.id === id)?.status).toBe('enrolled')
})

test.describe(() => {
  test.use({ expectedErrors: [/status of 401 \(Unauthorized\) \(\S+\/api\/v1\/sign-in\)$/] })

  test('a wrong PIN is told beside the field, and the card number stays', async ({ page }) => {
    const { number } = demoCard(yu)
    await page.goto('/sign-in')
    await page.getByLabel('卡号').fill(number)
    await page.getByLabel('密码').fill('000000')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('卡号或密码不对')
    await expect(page.getByLabel('卡号')).toHaveValue(/1000 ?0081/)
    await fillSignIn(page, yu)
    await expect(page).not.toHaveURL(/sign-in/)
  })
})
