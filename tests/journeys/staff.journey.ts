import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { collectErrors, expect, test } from '../helpers/journey.ts'
import { atAPersonsPace } from '../helpers/persons-pace.ts'
import { readQr } from '../helpers/read-qr.ts'
import { repository } from '../helpers/repository.ts'
import { runTool } from '../helpers/run-tool.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

// Signed out by half an hour, by somebody else, or refused: all of it on purpose here.
test.use({ expectedErrors: [/status of 4(0[134]|22)/] })
test.setTimeout(240_000)

const siteName = '交通巷社区骥千里服务站'
let app: RunningApp

/** A real deployment: nobody is there but what a site imports. */
test.beforeAll(async () => {
  app = await startApp({ env: { DEMO: '0', LIMIT_READS: '100000' } })
  const folder = await mkdtemp(join(tmpdir(), 'yinling-import-'))
  const file = join(folder, 'sites.csv')
  await writeFile(
    file,
    `类型,站点名称,区划代码,项目,站点类别,地址,电话\n站点,${siteName},620702001001,骥千里服务站,骥千里服务站,甘州区东街街道,0936-8210301`,
  )
  const { code, output } = await runTool('node', ['src/commands/import.ts', file], repository, {
    DATA_DIR: app.dataDir,
  })
  await rm(folder, { recursive: true })
  if (code !== 0) throw new Error(output)
})
test.afterAll(() => app?.stop())

interface Member {
  readonly card: string
  readonly secret: string
  readonly passphrase: string
}

/** The code that an authenticator shows, `later` half minutes from now: each is good once. */
const codeOf = ({ secret }: Pick<Member, 'secret'>, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 })

/** Through a one-time link; the page shows the secret and the card. */
async function takeLink(page: Page, link: string, name: string, passphrase: string): Promise<Member> {
  await page.goto(link)
  await page.getByLabel('您的姓名').fill(name)
  await page.getByRole('textbox', { name: '定一个口令' }).fill('woaini1314520')
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('alert')).toContainText('这个口令别人很容易想到')
  await page.getByRole('textbox', { name: '定一个口令' }).fill(passphrase)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('img', { name: '给动态码程序扫的码' })).toBeVisible()
  const secret = (await page.locator('main strong').innerText()).replace(/\s/g, '')
  await page.getByRole('textbox', { name: '动态码' }).fill('000000')
  await page.getByRole('button', { name: '办好' }).click()
  await expect(page.getByRole('alert')).toContainText('动态码不对')
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf({ secret }))
  await page.getByRole('button', { name: '办好' }).click()
  await expect(page.getByText('办好了，您是工作人员了')).toBeVisible()
  const card = (await page.locator('main strong').innerText()).replace(/\s/g, '')
  return { card, secret, passphrase }
}

async function signIn(page: Page, who: Member, later = 1): Promise<void> {
  await page.goto(`${app.origin}/staff/sign-in`)
  await page.getByLabel('卡号').fill(who.card)
  await page.getByRole('textbox', { name: '口令' }).fill(who.passphrase)
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(who, later))
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('the first administrator comes by the printed file, appoints a worker, who signs in and is suspended', async ({
  page,
  browser,
}) => {
  // What npm start prints is where the link stands, never the link.
  const file = join(app.dataDir, 'first-administrator.txt')
  expect(app.output()).toContain(file)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const link = (await readFile(file, 'utf8')).trim()
  expect(app.output()).not.toContain(link.slice(link.indexOf('#') + 1))

  const administrator = await takeLink(page, link, '吴敏芝', '巷口老槐树下有三只小花猫')
  await expect(stat(file)).rejects.toThrow()
  await page.getByRole('link', { name: '去登录' }).click()
  await signIn(page, administrator)
  await expect(page).toHaveURL(`${app.origin}/staff`)
  await page.getByRole('link', { name: /县里的事/ }).click()
  await expect(page.getByRole('link', { name: /吴敏芝/ })).toBeVisible()

  // Down to the county, to its site, and somebody to work there.
  for (const place of ['甘肃省', '张掖市', '甘州区', siteName])
    await page.getByRole('link', { name: place }).first().click()
  await page.getByRole('link', { name: '请一位工作人员' }).click()
  await page.getByLabel('对方的姓名').fill('钱小燕')
  const made = page.waitForResponse(response => response.url().endsWith('/staff/invitations'))
  await page.getByRole('button', { name: '做一个邀请' }).click()
  const { token } = await (await made).json()
  await expect(page.getByRole('img', { name: '给钱小燕扫的邀请码' })).toBeVisible()

  const workers = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' })
  const errors = collectErrors(workers)
  const theirs = await workers.newPage()
  atAPersonsPace(theirs)
  const worker = await takeLink(
    theirs,
    `${app.origin}/staff/start#${token}`,
    '钱小燕',
    '河边晒着七张新编好的草席',
  )
  await signIn(theirs, worker)
  await expect(theirs).toHaveURL(`${app.origin}/staff`)
  // Her own desk, and no other; somebody registered there has a card that opens outside a demo as well.
  await theirs.getByRole('link', { name: siteName }).click()
  await theirs.getByRole('link', { name: /登记一个人/ }).click()
  await theirs.getByLabel('姓名').fill('孙桂香')
  await theirs.getByLabel('出生年').fill('1946')
  await theirs.getByLabel('出生月').fill('2')
  await theirs.getByRole('button', { name: '登记', exact: true }).click()
  await theirs.getByRole('link', { name: '做一张卡' }).click()
  await theirs.getByRole('button', { name: '做1张卡' }).click()
  const scanned = await readQr(theirs.getByRole('img', { name: '孙桂香的卡的二维码' }))
  await theirs.goBack()
  await theirs.getByRole('link', { name: /还没有密码/ }).click()
  await theirs.getByLabel('密码', { exact: true }).fill('864213')
  await theirs.getByRole('button', { name: '就用这个密码' }).click()
  await expect(theirs.getByText('密码定好了')).toBeVisible()
  const number = (await theirs.getByRole('link', { name: /^卡号/ }).innerText())
    .replace(/\D/g, '')
    .slice(0, 8)
  const seniors = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN' })
  const hers = await seniors.newPage()
  atAPersonsPace(hers)
  const byNumber = async () => {
    await hers.goto(`${app.origin}/sign-in`)
    await hers.getByLabel('卡号').fill(number)
    await hers.getByLabel('密码').fill('864213')
    await hers.getByRole('button', { name: '登录', exact: true }).click()
  }
  await byNumber()
  await expect(hers.getByRole('alert')).toContainText('这张卡没有在这台设备上用过')
  await hers.goto(scanned)
  await hers.getByLabel('密码').fill('864213')
  await hers.getByRole('button', { name: '登录' }).click()
  await expect(hers.getByText('孙桂香，')).toBeVisible()
  await hers.goto(`${app.origin}/sign-out`)
  await hers.getByRole('button', { name: '对，退出登录' }).click()
  await expect(hers.getByText('退出来了，这部手机上没有您的东西了')).toBeVisible()
  await byNumber()
  await expect(hers.getByText('孙桂香，')).toBeVisible()
  await seniors.close()
  const rolesOf = async () => {
    const me = await workers.request.get(`${app.origin}/api/v1/me`)
    return me.ok() ? (await me.json()).roles : me.status()
  }
  expect(await rolesOf()).toMatchObject([{ role: 'staff' }])
  // The same link again makes nobody.
  await theirs.goto(`${app.origin}/staff/start#${token}`)
  await theirs.reload()
  await expect(theirs.getByRole('alert')).toContainText('这个链接用过了')

  await page.getByRole('link', { name: '好，知道了' }).click()
  await page.getByRole('link', { name: /钱小燕/ }).click()
  await page.getByRole('link', { name: '停用' }).click()
  await page.getByRole('button', { name: '停用' }).click()
  await expect(page.getByRole('status').filter({ hasText: '已经停用钱小燕' })).toBeVisible()
  expect(await rolesOf()).toBe(401)
  await theirs.goto(`${app.origin}/mine`)
  await expect(theirs.getByText('这一页是您自己的')).toBeVisible()
  expect(errors.filter(error => !/status of 4(0[134]|22)/.test(error))).toEqual([])
  await workers.close()
})
