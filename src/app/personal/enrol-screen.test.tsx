import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../../tests/helpers/answering-fetch.ts'
import {
  sampleEnrolment as enrolment,
  sampleEnrolmentId as held,
  sampleMoment as now,
  sampleOpening as opening,
  sampleOpeningId as openingId,
  samplePerson as wang,
} from '../../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'

/** What the server says to everything; a test lays its own answers over it. */
type Server = (asked: string, body: unknown) => SampleReply | undefined
const idIn = (asked: string) => asked.split('?')[0]?.slice(-36) ?? ''
const enrolled: Server = asked => ({
  status: 201,
  body: { id: idIn(asked), openingId, outcome: 'enrolled', status: 'enrolled', place: 25 },
})

const device = useNewDevice()
let joined: unknown[] = []
let person: typeof wang | null = wang

beforeEach(() => {
  joined = []
  person = wang
})

async function open(path: string, server: Server) {
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me')
      return person ? { body: person } : { status: 401, body: { code: 'not_signed_in' } }
    if (asked.startsWith('GET /api/v1/me/enrolments')) return { body: { items: joined, next: null } }
    if (asked.startsWith('GET /api/v1/openings/')) return { body: opening }
    return server(asked, body)
  })
  await device.open(path, network, now)
  return network
}

const acts = (asked: readonly string[]) => asked.filter(line => !line.startsWith('GET'))
const confirmPath = `/openings/${openingId}/enrol`
async function press(name: string) {
  fireEvent.click(await screen.findByRole('button', { name }))
}

test('two taps in a hurry are one enrolment, and the result says which place it is', async () => {
  const network = await open(confirmPath, enrolled)
  const button = await screen.findByRole('button', { name: '对，就报这个' })
  await act(() => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  expect(await screen.findByText('报上了，您是第25位')).toBeDefined()
  expect(screen.getByText('带上：老花镜')).toBeDefined()
  expect(acts(network.asked)).toHaveLength(1)
})

test('everything is repeated before it counts: what, when, where, what to mind and that it is free to leave', async () => {
  await open(confirmPath, enrolled)
  expect(await screen.findByText('书法入门')).toBeDefined()
  expect(screen.getByText('12月2日 星期三 上午9点到10点半')).toBeDefined()
  expect(screen.getByText('甘泉社区服务站')).toBeDefined()
  expect(screen.getByText('要留心：墨汁会弄脏袖口。')).toBeDefined()
  expect(screen.getByText('报上以后，随时可以退，不要钱，也不扣分。')).toBeDefined()
  expect(screen.getByRole('link', { name: '打电话问站里' }).getAttribute('href')).toBe('tel:09368210000')
})

test('after a lost answer nothing is promised, and the second try is the very same act', async () => {
  let lost = true
  const network = await open(confirmPath, (asked, body) => (lost ? undefined : enrolled(asked, body)))
  await press('对，就报这个')
  expect((await screen.findByRole('alert')).textContent).toContain('不会办两回')
  expect(screen.queryByText(/^报上了/)).toBeNull()
  lost = false
  await press('对，就报这个')
  expect(await screen.findByText('报上了，您是第25位')).toBeDefined()
  const [first, second] = acts(network.asked)
  expect(second).toBe(first)
})

test('without a network it says so and keeps what was chosen', async () => {
  await open(confirmPath, () => undefined)
  await press('满了就算了')
  vi.stubGlobal('navigator', { ...navigator, onLine: false })
  await press('对，就报这个')
  expect((await screen.findByRole('alert')).textContent).toContain('还没有报上。选好的都留着')
  expect(screen.getByRole('button', { name: '满了就算了' }).getAttribute('aria-pressed')).toBe('true')
  expect(location.search).toBe('?full=refuse')
})

test('a refusal is told in words with what to do', async () => {
  await open(`${confirmPath}?full=refuse`, asked => ({
    body: { id: idIn(asked), openingId, outcome: 'refused', status: 'refused', code: 'full', title: '' },
  }))
  await press('对，就报这个')
  expect(await screen.findByText('已经满了，这次没有报上。')).toBeDefined()
  expect(screen.getByRole('link', { name: '回去，改成排队' }).getAttribute('href')).toBe(
    `/openings/${openingId}`,
  )
})

test('somebody who is not signed in signs in first and comes back with everything chosen', async () => {
  person = null
  const network = await open(`${confirmPath}?role=taker&full=refuse`, asked => {
    if (asked !== 'POST /api/v1/sign-in') return undefined
    person = wang
    return { body: wang }
  })
  await press('先登录')
  fireEvent.input(await screen.findByLabelText('卡号'), { target: { value: '10000016' } })
  fireEvent.input(screen.getByLabelText('密码'), { target: { value: '135246' } })
  await press('登录')
  expect(await screen.findByRole('button', { name: '对，就报这个' })).toBeDefined()
  expect(location.pathname + location.search).toBe(`${confirmPath}?role=taker&full=refuse`)
  expect(screen.getByRole('button', { name: '满了就算了' }).getAttribute('aria-pressed')).toBe('true')
  expect(acts(network.asked)).toEqual(['POST /api/v1/sign-in'])
})

test('times that clash are told and forbid nothing', async () => {
  joined = [{ ...enrolment, openingId: openingId.replace('1', '9'), title: '量血压' }]
  await open(confirmPath, enrolled)
  expect(await screen.findByText(/您还有“量血压”，时间撞上了/)).toBeDefined()
  expect(screen.getByRole('button', { name: '对，就报这个' })).toBeDefined()
})

test('what I have joined already is not asked for again', async () => {
  joined = [enrolment]
  await open(confirmPath, enrolled)
  expect((await screen.findByRole('link', { name: '看我报的名' })).getAttribute('href')).toBe(
    `/enrolments/${held}`,
  )
})

test('a place given back can be taken back, and what that can do is said truly', async () => {
  joined = [enrolment]
  const network = await open(`/enrolments/${held}/cancel`, (asked, body) => {
    if (asked.startsWith('DELETE')) {
      joined = [{ ...enrolment, status: 'cancelled' }]
      return { body: { id: held, openingId, outcome: 'cancelled', status: 'cancelled' } }
    }
    const [sent] = (body as { acts: { id: string; kind: string }[] }).acts
    joined = [{ ...enrolment, status: 'waitlisted', place: 1 }]
    return { body: { answers: [{ id: sent?.id, outcome: 'waitlisted', status: 'waitlisted', place: 1 }] } }
  })
  await press('对，退掉')
  expect(await screen.findByText(/位子还空着就还是您的，不然排在头一位/)).toBeDefined()
  await press('还是要去')
  expect(await screen.findByText('排上队了，您是第1位')).toBeDefined()
  await waitFor(() => expect(acts(network.asked).map(line => line.split(' ')[0])).toEqual(['DELETE', 'POST']))
})

test('an offer can be taken, and is told until when it is kept', async () => {
  const { place: _, ...offered } = enrolment
  joined = [{ ...offered, status: 'offered', offeredUntil: '2026-11-26T10:00:00.000Z' }]
  await open(`/enrolments/${held}`, (_asked, body) => {
    const [sent] = (body as { acts: { id: string }[] }).acts
    joined = [enrolment]
    return { body: { answers: [{ id: sent?.id, outcome: 'enrolled', status: 'enrolled', place: 25 }] } }
  })
  expect(await screen.findByText('有位子了，给您留到11月26日 星期四 晚上6点')).toBeDefined()
  await press('我要去')
  expect(await screen.findByText('报上了，您是第25位')).toBeDefined()
})
