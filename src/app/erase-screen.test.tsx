import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { me } from '../features/people/device/me.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const erasure = {
  ...{ places: 2, services: 7, attendances: 3, staff: false },
  ways: { pin: true, phoneEnd: '5678' as string | null },
}

async function open(answer: (asked: string) => SampleReply | undefined, more: object = {}) {
  const sent: unknown[] = []
  let here = true
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me')
      return here ? { body: samplePerson } : { status: 401, body: { code: 'not_signed_in', status: 401 } }
    if (asked === 'GET /api/v1/me/erasure') return { body: { ...erasure, ...more } }
    sent.push(body)
    const reply = answer(asked)
    if (asked === 'POST /api/v1/me/erasure' && reply?.status === undefined && reply !== undefined)
      here = false
    return reply
  })
  await device.open('/mine/erase', network, sampleMoment)
  return sent
}

const go = () => fireEvent.click(screen.getByRole('button', { name: '对，把我的资料删掉' }))
const write = async (label: string, digits: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value: digits } })

test('what goes and what stays is said first; by the PIN it is done, and the phone forgets who was here', async () => {
  const sent = await open(() => ({ body: { erased: true } }))
  expect(await screen.findByText('还没到的2个报名，位子让给别人')).toBeDefined()
  expect(screen.getByText('7次帮忙的记录')).toBeDefined()
  await write('您卡的密码', '864213')
  go()
  expect(await screen.findByText('您的资料都删掉了')).toBeDefined()
  expect(sent).toEqual([{ pin: '864213' }])
  await vi.waitFor(() => expect(me.value).toBeNull())
  expect(await device.database.store('mine').get('me')).toBeUndefined()
  // Nobody is here any more, and the words still stand.
  expect(screen.getByText('您的资料都删掉了')).toBeDefined()
})

test('nothing is sent that can be no PIN, and a wrong one is told at its field', async () => {
  const wrong = { code: 'wrong_pin', title: '现在的密码不对，请再写一次。', status: 403 }
  const sent = await open(() => ({ status: 403, body: wrong }))
  await write('您卡的密码', '12')
  go()
  expect((await screen.findByRole('alert')).textContent).toContain('密码是4位到6位数字')
  expect(sent).toEqual([])
  await write('您卡的密码', '1111')
  go()
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('现在的密码不对'))
  expect(screen.getByLabelText<HTMLInputElement>('您卡的密码').value).toBe('')
})

test('who forgot the PIN asks for a code to the phone, whose number nobody types', async () => {
  const sent = await open(asked =>
    asked.endsWith('/code') ? { body: { sent: true, minutes: 10 } } : { body: { erased: true } },
  )
  fireEvent.click(await screen.findByRole('button', { name: '忘了密码，用手机验证码' }))
  fireEvent.click(screen.getByRole('button', { name: '发验证码到尾号5678的手机' }))
  expect(await screen.findByText('发过去了，10分钟里都能用。')).toBeDefined()
  await write('验证码', '481624')
  go()
  expect(await screen.findByText('您的资料都删掉了')).toBeDefined()
  expect(sent.at(-1)).toEqual({ code: '481624' })
})

test.each([
  [{ staff: true }, /先让给您开通的人把权限收回/],
  [{ ways: { pin: false, phoneEnd: null } }, /带上身份证到站里去/],
])('%j leads elsewhere, and no button tempts', async (more, words) => {
  await open(() => undefined, more)
  expect(await screen.findByText(words)).toBeDefined()
  expect(screen.queryByRole('button', { name: '对，把我的资料删掉' })).toBeNull()
})

test('without a network nothing is done, and a reply that was lost is not called a failure', async () => {
  await open(() => undefined)
  await write('您卡的密码', '864213')
  go()
  expect((await screen.findByRole('alert')).textContent).toContain('现在没有网，还没有办成')
})
