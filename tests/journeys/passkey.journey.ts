import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from '../helpers/journey.ts'
import { type RunningApp, startApp } from '../helpers/running-app.ts'

// Nobody signed in yet, and asked again on purpose.
test.use({ expectedErrors: [/status of 40[13]/] })
test.setTimeout(240_000)

let app: RunningApp
test.beforeAll(async () => {
  app = await startApp({ env: { DEMO: '0', LIMIT_READS: '100000' } })
})
test.afterAll(() => app?.stop())

/** The code that an authenticator shows, `later` half minutes from now: each is good once. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 })

test('an administrator adds this computer, comes in by its finger alone, and removes it again', async ({
  page,
  context,
}) => {
  // The browser's own WebAuthn with an authenticator of the test: everything but the finger is real.
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  })
  const finger = (shown: boolean) =>
    devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: shown })

  // Keys are made for names: a number for an address has none.
  const origin = app.origin.replace('127.0.0.1', 'localhost')
  const passphrase = '巷口老槐树下有三只小花猫'
  const link = (await readFile(join(app.dataDir, 'first-administrator.txt'), 'utf8')).trim()
  await page.goto(link.replace(/^https?:\/\/[^/]+/, origin))
  await page.getByLabel('您的姓名').fill('吴敏芝')
  await page.getByRole('textbox', { name: '定一个口令' }).fill(passphrase)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('img', { name: '给动态码程序扫的码' })).toBeVisible()
  const secret = (await page.locator('main strong').innerText()).replace(/\s/g, '')
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret))
  await page.getByRole('button', { name: '办好' }).click()
  await expect(page.getByText('办好了，您是工作人员了')).toBeVisible()
  const card = (await page.locator('main strong').innerText()).replace(/\s/g, '')
  await page.getByRole('link', { name: '去登录' }).click()
  await page.getByLabel('卡号').fill(card)
  await page.getByRole('textbox', { name: '口令' }).fill(passphrase)
  await page.getByRole('textbox', { name: '动态码' }).fill(codeOf(secret, 1))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(`${origin}/staff`)

  await page.getByRole('link', { name: /我的卡号和口令/ }).click()
  await page.getByRole('link', { name: '加上这台设备' }).click()
  await page.getByLabel('给它起个名字').fill('县里的电脑')
  await page.getByRole('button', { name: '加上这台设备' }).click()
  await expect(page.getByText('加好了，以后在这台设备上按一下指纹就能登录')).toBeVisible()
  await page.getByRole('button', { name: '好，知道了' }).click()
  await expect(page.getByRole('link', { name: /县里的电脑/ })).toContainText('加上以后还没有用过')

  // Somebody else at this computer: without the finger nothing opens.
  await context.clearCookies({ name: 'yinling_session' })
  await page.goto(`${origin}/staff/sign-in`)
  await finger(false)
  const comeIn = page.getByRole('button', { name: '用这台设备的指纹或锁屏密码进' })
  await comeIn.click()
  await expect(page.getByRole('alert')).toContainText('没有按指纹')
  await finger(true)
  await comeIn.click()
  await expect(page).toHaveURL(`${origin}/staff`)
  await page.getByRole('link', { name: /县里的事/ }).click()
  await expect(page.getByRole('link', { name: /吴敏芝/ })).toBeVisible()

  // A copy of the key whose count stands behind is refused.
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
  const [credential] = credentials
  if (credential === undefined) throw new Error('the authenticator holds no key')
  await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId })
  await devtools.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { ...credential, signCount: 0 },
  })
  await context.clearCookies({ name: 'yinling_session' })
  await page.goto(`${origin}/staff/sign-in`)
  await comeIn.click()
  await expect(page.getByRole('alert')).toContainText('没有认出来')
  await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId })
  await devtools.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: { ...credential, signCount: credential.signCount + 10 },
  })
  await comeIn.click()
  await expect(page).toHaveURL(`${origin}/staff`)

  // Removed, and from then on no way in.
  await page.goto(`${origin}/staff/me`)
  await page.getByRole('link', { name: /县里的电脑/ }).click()
  await page.getByRole('button', { name: '删掉' }).click()
  await expect(page.getByText('县里的电脑已经删掉')).toBeVisible()
  await context.clearCookies({ name: 'yinling_session' })
  await page.goto(`${origin}/staff/sign-in`)
  await comeIn.click()
  await expect(page.getByRole('alert')).toContainText('没有认出来')
})
