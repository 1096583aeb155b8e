import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const site = '620702-01a00000-0000-7000-8000-000000000001'
const later = new Date(sampleMoment + 80_000_000).toISOString()
const device = useNewDevice()

/** A server that answers these in turn, each call by its method and path; the last one again and again. */
async function open(path: string, answers: Record<string, readonly SampleReply[]>) {
  const sent: { asked: string; body: unknown }[] = []
  const left = new Map(Object.entries(answers).map(([asked, replies]) => [asked, [...replies]]))
  const network = answeringFetch((asked, body) => {
    sent.push({ asked, body })
    const replies = left.get(asked) ?? []
    return replies.length > 1 ? replies.shift() : replies[0]
  })
  await device.open(path, network, sampleMoment)
  return (asked: string) => sent.filter(each => each.asked === asked).map(each => each.body)
}

const refusal = (status: number, code: string): SampleReply => ({
  status,
  body: { code, title: '不行。', status },
})
const type = async (name: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(name), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

const signIn = 'POST /api/v1/staff/sign-in'
const invite = 'POST /api/v1/staff/invitations'
const prove = 'POST /api/v1/staff/prove'
const place = {
  [`GET /api/v1/staff/sites/${site}`]: [
    {
      body: {
        ...{ id: site, name: '甘泉社区服务站', division: '620702', address: '一号', phone: '1' },
        ...{ workers: [], former: [], openings: 0 },
      },
    },
  ],
}
const link = {
  ...{ id: '01a00000-0000-7000-8000-00000000000a', token: 'A'.repeat(43), expiresAt: later },
  ...{ right: { role: 'staff', site }, place: '甘泉社区服务站' },
}

test('staff are let in by card, passphrase and code; a refused code is to be typed anew, the rest stays', async () => {
  const asked = await open('/staff/sign-in?then=/mine/data', {
    [signIn]: [refusal(401, 'wrong_staff_sign_in'), { body: { signedIn: true } }],
    'GET /api/v1/me': [{ body: samplePerson }],
  })
  await type('卡号', '48213366')
  await type('口令', '巷口老槐树下有三只小花猫')
  await type('动态码', '123456')
  await press('登录')
  expect((await screen.findByRole('alert')).textContent).toContain('卡号、口令或动态码不对')
  expect(screen.getByLabelText<HTMLInputElement>('动态码').value).toBe('')
  await type('动态码', '654321')
  await press('登录')
  await waitFor(() => expect(location.pathname).toBe('/mine/data'))
  const typed = { card: '48213366', passphrase: '巷口老槐树下有三只小花猫' }
  expect(asked(signIn)).toEqual([
    { ...typed, code: '123456' },
    { ...typed, code: '654321' },
  ])
})

test('a then= to somewhere else leads nobody away', async () => {
  await open('/staff/sign-in?then=https://evil.example', {
    [signIn]: [{ body: { signedIn: true } }],
    'GET /api/v1/me': [{ body: samplePerson }],
  })
  await type('卡号', '48213366')
  await type('口令', '巷口老槐树下有三只小花猫')
  await type('动态码', '123456')
  await press('登录')
  await waitFor(() => expect(location.pathname).toBe('/mine'))
})

test('an act that wants to know again who asks goes on by itself after the proof, as the very same act', async () => {
  const asked = await open(`/staff/county/appoint?role=staff&site=${site}`, {
    ...place,
    [invite]: [refusal(403, 'prove_again'), { body: link }],
    [prove]: [refusal(403, 'wrong_proof'), { body: { minutes: 5 } }],
  })
  await type('对方的姓名', '钱小燕')
  await press('做一个邀请')
  await type('口令', '巷口老槐树下有三只小花猫')
  await type('动态码', '123456')
  await press('证实并继续')
  expect((await screen.findByRole('alert')).textContent).toContain('口令或动态码不对')
  await type('动态码', '654321')
  await press('证实并继续')
  expect(await screen.findByText('给钱小燕的邀请做好了')).toBeDefined()
  const [first, second] = asked(invite)
  expect(second).toEqual(first)
  expect(first).toMatchObject({ name: '钱小燕', right: { role: 'staff', site } })
})

test('nothing of staff’s is shown to who is not, and the way to sign in leads back', async () => {
  await open(`/staff/county/sites/${site}`, {
    [`GET /api/v1/staff/sites/${site}`]: [refusal(401, 'not_signed_in')],
  })
  const go = await screen.findByRole('link', { name: '工作人员登录' })
  expect(go.getAttribute('href')).toBe(
    `/staff/sign-in?then=${encodeURIComponent(`/staff/county/sites/${site}`)}`,
  )
})

test('a link is taken with one id however often it is sent, and the token is read from behind the #', async () => {
  const start = 'POST /api/v1/staff/start'
  const token = 'B'.repeat(43)
  const asked = await open(`/staff/start#${token}`, {
    'POST /api/v1/staff/invitation': [
      {
        body: {
          ...{ right: { role: 'administrator' }, place: null, name: null, setup: 'sealed' },
          ...{ secret: 'JBSWY3DPEHPK3PXP', address: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' },
        },
      },
    ],
    [start]: [refusal(422, 'wrong_totp'), { body: { card: '48213366' } }],
  })
  await type('您的姓名', '吴敏芝')
  await type('定一个口令', 'woaini1314520')
  await press('下一步')
  expect((await screen.findByRole('alert')).textContent).toContain('别人很容易想到')
  await type('定一个口令', '巷口老槐树下有三只小花猫')
  await press('下一步')
  expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeDefined()
  for (const code of ['111111', '222222']) {
    await type('动态码', code)
    await press('办好')
  }
  expect(await screen.findByText('4821 3366')).toBeDefined()
  const [first, second] = asked(start)
  expect(first).toMatchObject({ token, name: '吴敏芝', setup: 'sealed', code: '111111' })
  expect(second).toEqual({ ...Object(first), code: '222222' })
  expect(asked('POST /api/v1/staff/invitation')).toEqual([{ token }])
})
