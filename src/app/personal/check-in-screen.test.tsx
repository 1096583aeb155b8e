import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../../tests/helpers/answering-fetch.ts'
import { samplePerson as wang } from '../../../tests/helpers/sample-enrolment.ts'
import { actFor } from '../../device/personal.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'

const site = '620702-01900000-0000-7000-8000-000000000001'
const session = (n: number) => `620702-01900000-0000-7000-8000-00000000010${n}`
const now = Date.parse('2026-11-23T09:02:00+08:00')
const item = (n = 1, more: object = {}) => ({
  ...{ sessionId: session(n), openingId: session(9), title: n === 1 ? '书法入门' : `活动${n}` },
  place: '甘泉社区服务站',
  ...{ startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T02:30:00.000Z', facts: [] },
  ...more,
})
const fact = (kind: string, at: string) => ({ id: `${kind} ${at}`, kind, at })
const came = fact('check_in', '2026-11-23T00:55:00.000Z')

const device = useNewDevice()
let person: typeof wang | null = wang
let items: object[] = []
let present = true
let sent: { id: string; kind: string; onBehalfOf?: string; body: object }[] = []
let answerAct: (id: string, kind: string) => SampleReply | undefined

beforeEach(() => {
  person = wang
  items = [item()]
  present = true
  sent = []
  answerAct = (id, kind) => ({
    body: { answers: [{ id, outcome: kind === 'check_in' ? 'checked_in' : 'checked_out' }] },
  })
})

async function open(path: string, presence?: SampleReply) {
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me')
      return person ? { body: person } : { status: 401, body: { code: 'not_signed_in' } }
    if (asked.endsWith('/presence')) return presence
    if (asked.endsWith('/check-in'))
      return { body: { siteId: site, siteName: '甘泉社区服务站', sitePhone: '0936-8210305', present, items } }
    if (asked !== 'POST /api/v1/acts') return undefined
    const [one] = (body as { acts: typeof sent }).acts
    if (one === undefined) return undefined
    sent.push(one)
    return answerAct(one.id, one.kind)
  })
  await device.open(path, network, now)
  return network
}

const arrive = `/check-in/${site}/z3k9a-1f2e3d4c5b6a7988`
const here = `/check-in/${site}`
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('the code is traded before anything else, signing in too, and is gone from the address', async () => {
  person = null
  const before = history.length
  const network = await open(arrive, { body: { until: '2026-11-23T01:22:00.000Z' } })
  expect(await screen.findByText(/这一页是您自己的/)).toBeDefined()
  expect(network.asked.filter(line => line.startsWith('POST'))).toEqual([
    `POST /api/v1/sites/${site}/presence`,
  ])
  expect(location.pathname).toBe(here)
  expect(history.length).toBe(before)
  const link = screen.getByRole('main').querySelector('a[href^="/sign-in"]')
  expect(link?.getAttribute('href')).toBe(`/sign-in?then=${encodeURIComponent(here)}`)
})

test.each([
  [{ status: 409, body: { code: 'presence_code_over' } }, '这个码过时了，再扫一次屏幕上的新码。', 0],
  [{ status: 404, body: { code: 'wrong_presence_code' } }, '这个码不对，请扫站里屏幕上的码。', 0],
  [{ status: 500, body: {} }, /是我们这边出了毛病/, 1],
  [undefined, '现在没有网，还签不了到', 1],
])(
  'a code that opens nothing says why, and only what may work is tried again: %o',
  async (presence, words, again) => {
    await open(arrive, presence)
    expect(await screen.findByText(words)).toBeDefined()
    expect(screen.queryAllByRole('button', { name: '再试一次' })).toHaveLength(again)
  },
)

test('one thing alone is one tap; two taps in a hurry are one act, and the result says the time', async () => {
  await open(here)
  const button = await screen.findByRole('button', { name: '签到' })
  await act(() => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  expect(await screen.findByRole('heading', { level: 1, name: '签到了' })).toBeDefined()
  expect(screen.getAllByText('签到了，上午9点02分').length).toBeGreaterThan(0)
  expect(screen.getByText(/跟站里的人说一声，他们来改/)).toBeDefined()
  expect(sent).toMatchObject([{ kind: 'check_in', body: { sessionId: session(1) } }])
  expect(location.pathname + location.search).toBe(`${here}/done?session=${session(1)}&did=check_in`)
})

test('who is there already signs out, and who has left has nothing more to press', async () => {
  items = [item(1, { facts: [came] })]
  await open(here)
  expect(await screen.findByText('签到了，上午8点55分')).toBeDefined()
  await press('签退')
  expect(await screen.findByRole('heading', { level: 1, name: '签退了' })).toBeDefined()
  expect(sent).toMatchObject([{ kind: 'check_out' }])
})

test('after a lost answer nothing is promised, and the second try is the very same act', async () => {
  const answered = answerAct
  answerAct = () => undefined
  await open(here)
  await press('签到')
  expect((await screen.findByRole('alert')).textContent).toContain('不会记两回')
  expect(screen.queryByText(/^签到了/)).toBeNull()
  answerAct = answered
  await press('签到')
  expect(await screen.findByRole('heading', { level: 1, name: '签到了' })).toBeDefined()
  expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id])
})

test('without a network it says that it was not done', async () => {
  answerAct = () => undefined
  await open(here)
  await screen.findByRole('button', { name: '签到' })
  vi.stubGlobal('navigator', { ...navigator, onLine: false })
  await press('签到')
  expect((await screen.findByRole('alert')).textContent).toContain('现在没有网，还没有签上')
})

test('a refusal is told in words, with from when it will do', async () => {
  items = [item(1, { startsAt: '2026-11-23T02:02:00.000Z', endsAt: '2026-11-23T03:30:00.000Z' })]
  answerAct = id => ({ body: { answers: [{ id, outcome: 'refused', code: 'too_early', title: '' }] } })
  await open(here)
  await press('签到')
  expect(await screen.findByRole('heading', { level: 1, name: '没有签上' })).toBeDefined()
  expect(screen.getByText('还太早，开始前1小时起才能签到。')).toBeDefined()
  expect(screen.getByText('上午9点02分起可以签到')).toBeDefined()
})

test('several things are a row each: what can be done, and why the others can not', async () => {
  items = [
    item(1),
    item(2, { facts: [came] }),
    item(3, { startsAt: '2026-11-23T06:30:00.000Z', endsAt: '2026-11-23T08:00:00.000Z' }),
    item(4, { cancelled: true }),
    item(5, { facts: [fact('check_out', '2026-11-23T01:01:00.000Z')] }),
  ]
  await open(here)
  expect(await screen.findByRole('button', { name: /签到：书法入门/ })).toBeDefined()
  expect(screen.getByText('下午1点半起可以签到')).toBeDefined()
  expect(screen.getByText('这一场取消了，不用签到。')).toBeDefined()
  expect(screen.getByText('签退了，没有签到')).toBeDefined()
  expect(screen.getAllByRole('button', { name: /^(签到|签退)：/ })).toHaveLength(2)
  await press(/签退：活动2/)
  await screen.findByRole('heading', { level: 1, name: '签退了' })
  expect(sent).toMatchObject([{ kind: 'check_out', body: { sessionId: session(2) } }])
})

test('who has nothing here today is shown what is on', async () => {
  items = []
  await open(here)
  expect(await screen.findByText('今天您在这里没有报名')).toBeDefined()
  expect(screen.getByRole('link', { name: '看看今天有什么' }).getAttribute('href')).toBe(
    '/nearby?day=2026-11-23',
  )
})

test('a phone whose pass is over is told to scan again, and has no button that would fail', async () => {
  present = false
  await open(here)
  expect(await screen.findByText(/用手机扫一扫站里屏幕上的码/)).toBeDefined()
  expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
})

test('who acts for somebody signs in themselves, and is told so', async () => {
  const personId = '01900000-0000-7000-8000-0000000000ff' as Parameters<typeof actFor>[0] extends
    | { personId: infer Id }
    | undefined
    ? Id
    : never
  actFor({ personId, name: '李桂芳', calls: '妈妈', scopes: ['look', 'enrol'] })
  await open(here)
  expect(await screen.findByText(/签到只能签自己的/)).toBeDefined()
  await press('签到')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.onBehalfOf).toBeUndefined()
})
