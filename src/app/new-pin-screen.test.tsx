import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const card = { id: '01900000-0000-7000-8000-0000000000c1', number: '10000016' }
const device = useNewDevice()

async function open(answer: () => SampleReply | undefined, cards: object[] = [card]) {
  const sent: unknown[] = []
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (asked === 'GET /api/v1/me/cards') return { body: { items: cards } }
    sent.push(body)
    return answer()
  })
  await device.open('/mine/pin', network, sampleMoment)
  return sent
}

async function write(old: string, fresh: string) {
  fireEvent.input(await screen.findByLabelText('现在的密码'), { target: { value: old } })
  fireEvent.input(screen.getByLabelText('新密码'), { target: { value: fresh } })
  fireEvent.click(screen.getByRole('button', { name: '换成新密码' }))
}

test('a new PIN is set by the old one, and what that means is said', async () => {
  const sent = await open(() => ({ body: { changed: true } }))
  expect(await screen.findByText('卡号 1000 0016')).toBeDefined()
  await write('135246', '864213')
  expect(await screen.findByText('密码换好了')).toBeDefined()
  expect(sent).toEqual([{ pin: '135246', newPin: '864213' }])
})

test.each([
  ['135246', '1234', '这个太好猜了，请换一个别人想不到的'],
  ['135246', '135246', '新密码和现在的一样，请换一个'],
  ['', '864213', '请写密码'],
])('%j and %j are put right before anybody is asked', async (old, fresh, words) => {
  const sent = await open(() => undefined)
  await write(old, fresh)
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  expect(sent).toEqual([])
})

test('a wrong old PIN is told at its field, and what was typed stays', async () => {
  await open(() => ({ status: 403, body: { code: 'wrong_pin', title: '不对。', status: 403 } }))
  await write('135247', '864213')
  expect((await screen.findByRole('alert')).textContent).toContain('现在的密码不对')
  expect(screen.getByLabelText<HTMLInputElement>('新密码').value).toBe('864213')
})

test('who has no card needs no PIN', async () => {
  await open(() => undefined, [])
  expect(await screen.findByText('您没有卡，用手机验证码登录，不用密码。')).toBeDefined()
})

test('a lost card is stopped in two steps, and what it means stands between them', async () => {
  const sent = await open(() => ({ body: { stopped: true } }))
  fireEvent.click(await screen.findByRole('button', { name: '停用这张卡' }))
  expect(screen.getByText(/停用以后，这张卡哪里都不能用了/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '先不停' }))
  expect(screen.queryByText(/停用以后/)).toBeNull()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '停用这张卡' }))
  fireEvent.click(screen.getByRole('button', { name: '对，停用' }))
  expect(await screen.findByText('这张卡停用了')).toBeDefined()
  expect(sent).toHaveLength(1)
})

test('without a network the card is not stopped, and it says so', async () => {
  await open(() => undefined)
  fireEvent.click(await screen.findByRole('button', { name: '停用这张卡' }))
  fireEvent.click(screen.getByRole('button', { name: '对，停用' }))
  expect((await screen.findByRole('alert')).textContent).toContain('现在没有网，还没有办成')
})
