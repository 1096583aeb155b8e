import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import type { KeyAnswer, KeyHolder, MakeWish, SignWish } from '../device/key-holder.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`
const signed = {
  id: 'a2V5',
  response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const made = {
  id: 'a2V5',
  response: { clientDataJSON: 'e30', attestationObject: 'AAAA', transports: ['internal'] },
}

/** A device that keeps keys, and what it was asked; it answers in turn, the last answer again and again. */
function holderWith({ signs = [], makes = [] }: Partial<Record<'signs' | 'makes', KeyAnswer<never>[]>> = {}) {
  const wishes: (SignWish | MakeWish)[] = []
  const holder: KeyHolder = {
    make: async wish => {
      wishes.push(wish)
      return makes.shift() ?? { ok: true, value: made }
    },
    sign: async wish => {
      wishes.push(wish)
      return signs.shift() ?? { ok: true, value: signed }
    },
  }
  return { wishes, holder }
}

const challenge = { challenge: 'c2lnbg', rpId: 'yinling.example' }
const own = { ...challenge, known: [{ id: 'b2xk', transports: [] }], user: { id: 'd2hv', name: '王站长' } }
const key = { id: id(7), name: '站里的电脑', madeAt: '2026-03-02T01:00:00Z', usedAt: null }
const meWith = (passkeys: readonly object[]) => ({
  body: { card: '48213366', passphraseSince: '2026-03-02T01:00:00Z', passkeys },
})
const refusal = (status: number, code: string): SampleReply => ({
  status,
  body: { code, title: '不行。', status },
})

async function open(path: string, answers: Record<string, SampleReply[]>, keyHolder?: KeyHolder) {
  const sent: { asked: string; body: unknown }[] = []
  const network = answeringFetch((asked, body) => {
    sent.push({ asked, body })
    const replies = answers[asked.replace(/^(\w+) \/api\/v1\//, '$1 ')] ?? []
    return replies.length > 1 ? replies.shift() : replies[0]
  })
  await device.open(path, network, sampleMoment, keyHolder === undefined ? {} : { keyHolder })
  return (asked: string) => sent.filter(each => each.asked.endsWith(asked)).map(each => each.body)
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const finger = '用这台设备的指纹或锁屏密码进'

test('one touch signs staff in; a finger that was not shown is said in words, and the form stays', async () => {
  const { holder, wishes } = holderWith({ signs: [{ ok: false, why: 'cancelled' }] })
  const asked = await open(
    '/staff/sign-in?then=/mine/data',
    {
      'POST staff/passkey/challenge': [{ body: challenge }],
      'POST staff/passkey/sign-in': [{ body: { signedIn: true } }],
      'GET me': [{ body: samplePerson }],
    },
    holder,
  )
  await press(finger)
  expect((await screen.findByRole('alert')).textContent).toContain('没有按指纹')
  expect(screen.getByLabelText('口令')).toBeDefined()
  await press(finger)
  await waitFor(() => expect(location.pathname).toBe('/mine/data'))
  expect(wishes).toEqual([challenge, challenge])
  expect(asked('passkey/sign-in')).toEqual([{ signed }])
})

test('a key that the server does not know is said in words, with the other way in', async () => {
  const { holder } = holderWith()
  await open(
    '/staff/sign-in',
    {
      'POST staff/passkey/challenge': [{ body: challenge }],
      'POST staff/passkey/sign-in': [refusal(401, 'wrong_passkey')],
    },
    holder,
  )
  await press(finger)
  expect((await screen.findByRole('alert')).textContent).toContain('请用口令和动态码登录')
})

test('where a device keeps no keys there is no button, and one’s own page says why', async () => {
  await open('/staff/sign-in', {})
  expect(await screen.findByRole('button', { name: '登录' })).toBeDefined()
  expect(screen.queryByRole('button', { name: finger })).toBeNull()
})

test('one’s own page without keys on this device says what would be needed', async () => {
  await open('/staff/me', { 'GET staff/me': [meWith([key])] })
  expect(await screen.findByText(/现在打开的这里用不了指纹登录/)).toBeDefined()
  expect(screen.queryByRole('link', { name: '加上这台设备' })).toBeNull()
  expect(screen.getByRole('link', { name: /站里的电脑/ })).toBeDefined()
})

test('adding this device asks first who is here, by another key too, then makes the key, once for one id', async () => {
  const { holder, wishes } = holderWith()
  const asked = await open(
    '/staff/me?add=device',
    {
      'GET staff/me': [meWith([key])],
      'POST staff/me/challenge': [refusal(403, 'prove_again'), { body: own }],
      'POST staff/prove': [{ body: { minutes: 5 } }],
      'POST staff/me/passkeys': [refusal(401, 'wrong_passkey'), { body: { added: true } }],
    },
    holder,
  )
  fireEvent.input(await screen.findByLabelText('给它起个名字'), { target: { value: '' } })
  await press('加上这台设备')
  expect((await screen.findByRole('alert')).textContent).toContain('请给这台设备起个名字')
  fireEvent.input(screen.getByLabelText('给它起个名字'), { target: { value: '我的手机' } })
  await press('加上这台设备')
  await press('用指纹或锁屏密码证实')
  expect(await screen.findByText(/没有认出来/)).toBeDefined()
  await press('加上这台设备')
  expect(await screen.findByText('加好了，以后在这台设备上按一下指纹就能登录')).toBeDefined()
  expect(asked('staff/prove')).toEqual([{ signed }])
  expect(wishes).toMatchObject([own, { ...own, rpName: '银龄同行' }, { ...own, rpName: '银龄同行' }])
  const [first, second] = asked('me/passkeys')
  expect(first).toMatchObject({ name: '我的手机', made })
  expect(second).toEqual(first)
})

test('a device that has a key already is not added again', async () => {
  const { holder } = holderWith({ makes: [{ ok: false, why: 'known' }] })
  const asked = await open(
    '/staff/me?add=device',
    { 'GET staff/me': [meWith([key])], 'POST staff/me/challenge': [{ body: own }] },
    holder,
  )
  await press('加上这台设备')
  expect((await screen.findByRole('alert')).textContent).toContain('已经加过了')
  expect(asked('me/passkeys')).toEqual([])
})

test('a device is removed after it was said what that means', async () => {
  await open(`/staff/me?remove=${id(7)}`, {
    'GET staff/me': [meWith([key]), meWith([])],
    [`DELETE staff/me/passkeys/${id(7)}`]: [{ body: { removed: true } }],
  })
  expect(await screen.findByText(/这台设备就不能用指纹登录了/)).toBeDefined()
  await press('删掉')
  expect(await screen.findByText('站里的电脑已经删掉')).toBeDefined()
  await press('好，知道了')
  expect(await screen.findByText(/在常用的电脑或手机上加一次/)).toBeDefined()
})
