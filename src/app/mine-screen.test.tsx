import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch, noNetwork } from '../../tests/helpers/answering-fetch.ts'
import { sampleEnrolment, sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { myEnrolments } from '../features/enrolment/device/my-enrolments.ts'
import { me } from '../features/people/device/me.ts'
import { myRecord } from '../features/record/device/my-record.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const today = {
  ...sampleEnrolment,
  title: '量血压',
  sessions: [
    {
      id: sampleEnrolment.sessions[0]?.id,
      startsAt: '2026-11-23T02:00:00.000Z',
      endsAt: '2026-11-23T03:00:00.000Z',
    },
  ],
}
const offered = {
  ...sampleEnrolment,
  id: '01900000-0000-7000-8000-00000000000d',
  title: '合唱',
  status: 'offered',
  offeredUntil: '2026-11-26T10:00:00.000Z',
}

const device = useNewDevice()
const open = (path: string, network: typeof fetch, at = sampleMoment) => device.open(path, network, at)

const server = () =>
  answeringFetch(asked => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (asked.startsWith('GET /api/v1/me/enrolments')) {
      return { body: { items: [sampleEnrolment, today, offered], next: null } }
    }
    if (asked.startsWith('GET /api/v1/me/record')) {
      return { body: { confirmedMinutes: 2520, waitingMinutes: 180, items: [], next: null } }
    }
    return undefined
  })

const headings = () => screen.getAllByRole('heading').map(each => each.textContent)

test('an offer that waits for a word comes first, then today, then what follows, then the hours', async () => {
  await open('/mine', server())
  expect(await screen.findByText('42')).toBeDefined()
  expect(headings()).toEqual([
    '我的',
    '接下来',
    '合唱 12月2日 星期三 上午9点到10点半',
    '上午10点到11点 量血压',
    '书法入门',
    '我帮过的忙',
    '我是谁',
  ])
})

test('without a network 我的 opens as it was seen, and says when that was', async () => {
  await open('/mine', server())
  await screen.findByText('42')
  await waitFor(async () => expect(await device.database.store('mine').get('me')).toBeDefined())
  cleanup()
  // The phone restarts: only what is on its disk is left.
  me.value = undefined
  myEnrolments.value = undefined
  myRecord.value = undefined
  await open('/mine', noNetwork(), sampleMoment + 24 * 60 * 60 * 1000)
  expect(await screen.findByText('这是昨天 上午8点看到的，现在没有网')).toBeDefined()
  expect(screen.getByText('书法入门')).toBeDefined()
  expect(await screen.findByText('42')).toBeDefined()
})

test('without a network what was joined says that the phone calendar has to wait', async () => {
  await open('/mine/enrolments', server())
  await screen.findByText('书法入门')
  await waitFor(async () => expect(await device.database.store('mine').get('me')).toBeDefined())
  cleanup()
  await open('/mine/enrolments', noNetwork())
  expect(await screen.findByText('记到手机日历要有网，现在没有。')).toBeDefined()
})

test('somebody who is not signed in learns what the page is for, and comes back to it', async () => {
  await open(
    '/mine/record',
    answeringFetch(() => ({ status: 401, body: { code: 'not_signed_in' } })),
  )
  const link = await screen.findByRole('link', { name: '先登录' })
  expect(link.getAttribute('href')).toBe('/sign-in?then=%2Fmine%2Frecord')
})

test('what was never seen and is out of reach says so', async () => {
  me.value = undefined
  await device.database.store('mine').put('me', { value: samplePerson, at: sampleMoment })
  await open('/mine/enrolments', noNetwork())
  expect(await screen.findByText(/这一页以前又没看过/)).toBeDefined()
})

const past = (id: string, title: string) => ({
  ...sampleEnrolment,
  id,
  title,
  sessions: [{ startsAt: '2026-11-02T01:00:00.000Z', endsAt: '2026-11-02T02:00:00.000Z' }],
})
const twoPages = () =>
  answeringFetch(asked => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (!asked.startsWith('GET /api/v1/me/enrolments')) return undefined
    return asked.includes('cursor=')
      ? { body: { items: [past('2', '剪纸')], next: null } }
      : { body: { items: [past('1', '书法入门')], next: 'abc' } }
  })

test('an enrolment of long ago opens by its address, though the first page of the list ends before it', async () => {
  await open('/enrolments/2', twoPages())
  expect(await screen.findByText('剪纸')).toBeDefined()
})

test('an enrolment that nobody has says so once the whole list was looked through', async () => {
  await open('/enrolments/3', twoPages())
  expect(await screen.findByText('没有找到这次报名。')).toBeDefined()
})

test('a phone that keeps nothing says so where somebody who helps would look', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await open('/settings', server())
  expect((await screen.findByText(/没让我们存东西/)).closest('[role=status]')).not.toBeNull()
})

test('older enrolments come when they are asked for', async () => {
  await open('/mine/enrolments', twoPages())
  fireEvent.click(await screen.findByRole('button', { name: '再看以前的' }))
  expect(await screen.findByText('剪纸')).toBeDefined()
  expect(screen.queryByRole('button', { name: '再看以前的' })).toBeNull()
})

const joinedToday = {
  ...sampleEnrolment,
  sessions: [
    {
      ...sampleEnrolment.sessions[0],
      startsAt: '2026-11-23T01:00:00.000Z',
      endsAt: '2026-11-23T02:30:00.000Z',
    },
  ],
}
const attended = (facts: object[]) => ({
  ...{ sessionId: '620702-01900000-0000-7000-8000-000000000002', openingId: sampleEnrolment.openingId },
  ...{ title: '书法入门', place: '甘泉社区服务站', facts },
  ...{ startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T02:30:00.000Z' },
})
const onTheDay = (facts: object[]) =>
  answeringFetch(asked => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (asked.startsWith('GET /api/v1/me/enrolments')) return { body: { items: [joinedToday], next: null } }
    if (asked === 'GET /api/v1/me/attendance?from=2026-11-23') return { body: { items: [attended(facts)] } }
    return undefined
  })

test.each(['/mine', `/enrolments/${sampleEnrolment.id}`])(
  '%s says how today’s session stands',
  async path => {
    await open(path, onTheDay([]))
    expect(await screen.findByText('还没签到')).toBeDefined()
    cleanup()
    await open(path, onTheDay([{ id: '1', kind: 'check_in', at: '2026-11-23T00:58:00.000Z' }]))
    expect(await screen.findByText('签到了，上午8点58分')).toBeDefined()
  },
)
