import { demoCard, signInBrowser } from '../helpers/demo-people.ts'
import { collectErrors, expect, test } from '../helpers/journey.ts'
import { readQr } from '../helpers/read-qr.ts'

const worker = '10000032'

test.use({ expectedErrors: [/status of 409/] })

test('a worker registers somebody without a phone, prints her card, she sets her PIN, and it opens on her grandson’s phone', async ({
  page,
  context,
  browser,
  origin,
}) => {
  test.setTimeout(120_000)
  await signInBrowser(context, origin, worker)
  await page.goto('/mine')
  await page.getByRole('link', { name: '站里的活' }).click()
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  await page.getByRole('link', { name: /登记一个人/ }).click()
  const name = `宋${['春', '夏', '秋', '冬'][Date.now() % 4]}${String.fromCodePoint(0x5170 + (Date.now() % 97))}`
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('出生年').fill('1944')
  await page.getByLabel('出生月').fill('11')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('登记好了')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

  await page.getByRole('link', { name: '做一张卡' }).click()
  await page.getByRole('button', { name: '做1张卡' }).click()
  await expect(page.getByText('只在这里出现一次')).toBeVisible()
  const address = await readQr(page.getByRole('img', { name: `${name}的卡的二维码` }))
  expect(address).toMatch(new RegExp(`^${origin}/card#[\\w-]{22}$`))

  // The grandson's phone sees the code before there is a PIN.
  const phone = await browser.newContext({ baseURL: origin })
  const errors = collectErrors(phone)
  const scanned = await phone.newPage()
  await scanned.goto(address)
  await scanned.getByLabel('密码').fill('864213')
  await scanned.getByRole('button', { name: '登录' }).click()
  await expect(scanned.getByRole('alert')).toContainText('还没有定密码')
  expect(scanned.url()).toBe(`${origin}/card`)

  await page.goBack()
  await page.getByRole('link', { name: /还没有密码/ }).click()
  await page.getByLabel('密码', { exact: true }).fill('194411')
  await page.getByRole('button', { name: '就用这个密码' }).click()
  await expect(page.getByRole('alert')).toContainText('太好猜')
  await page.getByLabel('密码', { exact: true }).fill('864213')
  await page.getByRole('button', { name: '就用这个密码' }).click()
  await expect(page.getByText('密码定好了')).toBeVisible()

  await scanned.getByLabel('密码').fill('864213')
  await scanned.getByRole('button', { name: '登录' }).click()
  await expect(scanned.getByText(`${name}，`)).toBeVisible()

  // The card is lost: the desk stops it, and the phone is out at its next step.
  await page.getByRole('link', { name: /^卡号/ }).click()
  await page.getByRole('button', { name: '停用这张卡' }).click()
  await page.getByRole('button', { name: '对，停用' }).click()
  await expect(page.getByText('这张卡停用了')).toBeVisible()
  await scanned.reload()
  await expect(scanned.getByText('这一页是您自己的')).toBeVisible()
  await scanned.goto(address)
  await scanned.getByLabel('密码').fill('864213')
  await scanned.getByRole('button', { name: '登录' }).click()
  await expect(scanned.getByRole('alert')).toContainText('密码不对')
  expect(errors.filter(error => !/status of (401|409)/.test(error))).toEqual([])
  await phone.close()
})

test('the desk is warned of somebody who is registered already, and finds who shows a card', async ({
  page,
  context,
  origin,
}) => {
  await signInBrowser(context, origin, worker)
  await page.goto('/staff')
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  await page.getByRole('link', { name: /站里的人/ }).click()
  // 王秀兰 of the demo, by her card's number and her month of birth.
  const wang = demoCard('10000016')
  await page.getByLabel('卡号，或者扫卡上的方块码').fill(wang.number)
  await page.getByLabel('出生年').fill('1954')
  await page.getByLabel('出生月').fill('3')
  await page.getByRole('button', { name: '找这个人' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wang.name)
  await page.goBack()
  await page.getByLabel('找人').fill('wangxiulan')
  await expect(page.getByRole('link', { name: new RegExp(wang.name) })).toBeVisible()

  await page.getByRole('link', { name: '登记一个人' }).click()
  await page.getByLabel('姓名').fill('王秀蓝')
  await page.getByLabel('出生年').fill('1954')
  await page.getByLabel('出生月').fill('3')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('可能已经登记过了')
  await expect(page.getByLabel('姓名')).toHaveValue('王秀蓝')
})

test('a code is read out to who gets no message, and a senior never sees the desk', async ({
  page,
  context,
  browser,
  origin,
}) => {
  await signInBrowser(context, origin, worker)
  await page.goto('/staff')
  await page.getByRole('link', { name: /甘泉社区骥千里服务站/ }).click()
  await page.getByRole('link', { name: /念验证码/ }).click()
  const phone = `139${String(Date.now()).slice(-8)}`
  await page.getByLabel('他的手机号').fill(phone)
  await page.getByRole('button', { name: '要一个验证码' }).click()
  const code = (await page.locator('.big-code__digits').textContent())?.replace(/\s/g, '') ?? ''
  expect(code).toMatch(/^\d{6}$/)
  const answer = await page.request.post('/api/v1/sign-in/code', {
    data: { phone, code },
    headers: { origin },
  })
  expect((await answer.json()).code).toBe('nobody_yet')

  const address = page.url()
  const other = await browser.newContext({ baseURL: origin })
  await signInBrowser(other, origin, '10000016')
  const senior = await other.newPage()
  await senior.goto(address)
  await expect(senior.getByText('回到站里的活')).toBeVisible()
  await expect(senior.getByLabel('他的手机号')).toHaveCount(0)
  await senior.goto('/mine')
  await expect(senior.getByRole('link', { name: '站里的活' })).toHaveCount(0)
  await other.close()
})
