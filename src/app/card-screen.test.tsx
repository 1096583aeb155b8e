import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const token = 'Zm9yZ2V0IG1lIG5vdCAx-_'
const device = useNewDevice()

async function scan(
  answer: () => SampleReply | undefined,
  address = `/card#${token}`,
  here: object | null = null,
) {
  const sent: unknown[] = []
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me')
      return here === null ? { status: 401, body: { code: 'not_signed_in' } } : { body: here }
    if (asked !== 'POST /api/v1/sign-in/qr') return undefined
    sent.push(body)
    return answer()
  })
  await device.open(address, network, sampleMoment)
  return sent
}

async function write(pin: string) {
  fireEvent.input(await screen.findByLabelText('密码'), { target: { value: pin } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

test('a scanned card asks for its PIN only, and leads in', async () => {
  const sent = await scan(() => ({ body: samplePerson }))
  await write('135246')
  await waitFor(() => expect(location.pathname).toBe('/mine'))
  expect(sent).toEqual([{ token, pin: '135246' }])
})

test('what the QR holds leaves the address at once, and 返回 does not bring it back', async () => {
  await scan(() => undefined)
  await screen.findByLabelText('密码')
  expect(location.href).not.toContain(token)
  expect(location.pathname).toBe('/card')
})

test('a second card scanned while the first one waits takes its place', async () => {
  const sent = await scan(() => ({ body: samplePerson }))
  fireEvent.input(await screen.findByLabelText('密码'), { target: { value: '111' } })
  location.hash = 'AAAAAAAAAAAAAAAAAAAAAA'
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe(''))
  expect(location.hash).toBe('')
  await write('135246')
  await waitFor(() => expect(sent).toEqual([{ token: 'AAAAAAAAAAAAAAAAAAAAAA', pin: '135246' }]))
})

test.each(['/card', '/card#short', `/card#${token}x`])(
  '%s is no card: it says how to scan one',
  async address => {
    await scan(() => undefined, address)
    expect(await screen.findByText('请再扫一次卡')).toBeDefined()
    expect(screen.queryByLabelText('密码')).toBeNull()
  },
)

test('a wrong PIN empties the field and says so there; the card stays', async () => {
  const sent = await scan(() => ({
    status: 401,
    body: { code: 'wrong_card_or_pin', title: '不对。', status: 401 },
  }))
  await write('135247')
  expect((await screen.findByRole('alert')).textContent).toContain('密码不对，请再写一次。')
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('')
  await write('135248')
  await waitFor(() => expect(sent).toHaveLength(2))
})

test('a card without a PIN is told what to do, in the words of the server', async () => {
  await scan(() => ({
    status: 409,
    body: { code: 'no_pin_yet', title: '这张卡还没有定密码。', status: 409 },
  }))
  await write('135246')
  expect((await screen.findByRole('alert')).textContent).toContain('这张卡还没有定密码。')
})

test('without a network it says that nothing happened, and keeps what was typed', async () => {
  await scan(() => undefined)
  await write('135246')
  expect((await screen.findByRole('alert')).textContent).toContain('现在没有网，还没有登录')
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('135246')
})

test('whoever is here is told that the phone changes hands', async () => {
  await scan(() => ({ body: samplePerson }), undefined, { ...samplePerson, name: '刘桂芳' })
  expect(await screen.findByText('现在是刘桂芳在用这部手机。往下登录，就换成卡的主人了。')).toBeDefined()
})
