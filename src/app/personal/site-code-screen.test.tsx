import { act, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../../tests/helpers/answering-fetch.ts'
import { samplePerson as worker } from '../../../tests/helpers/sample-enrolment.ts'
import { loadSiteCode, nextAsking, siteFace } from '../../features/attendance/device/site-code.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'

const site = '620702-01900000-0000-7000-8000-000000000001'
const path = `/staff/sites/${site}/check-in`
const start = Date.parse('2026-11-23T09:02:00+08:00')
const device = useNewDevice()

let codes = 0
let answer: () => SampleReply | undefined
const shown = (): SampleReply => {
  codes++
  const code = `z3k9a-000000000000000${codes}`
  const renewsAt = new Date(start + 20_000).toISOString()
  return {
    body: {
      siteName: '甘泉社区服务站',
      code,
      url: `https://a.example.cn/check-in/${site}/${code}`,
      renewsAt,
    },
  }
}

beforeEach(() => {
  codes = 0
  answer = shown
})
afterEach(() => vi.useRealTimers())

const server = () =>
  answeringFetch(asked =>
    asked === 'GET /api/v1/me' ? { body: worker } : asked.endsWith('/check-in-code') ? answer() : undefined,
  )
/** Lets the screen draw what comes of it. */
const drawing = (work: () => Promise<unknown>) =>
  act(async () => {
    await work()
  })
const drawn = () => document.querySelector('.qr-code__modules path + path')?.getAttribute('d')

test('the screen shows the site, the time and what to do, and the next code without a word or a jump', async () => {
  await device.open(path, server(), start)
  expect(await screen.findByRole('heading', { level: 1, name: '甘泉社区服务站' })).toBeDefined()
  expect(screen.getByText('上午9点02分')).toBeDefined()
  expect(screen.getByText('没带手机：跟站里的人说一声。')).toBeDefined()
  const [first, focused] = [drawn(), document.activeElement]
  const image = screen.getByRole('img', { name: /签到的二维码/ })
  expect(image.closest('[aria-live], [role="status"], [role="alert"]')).toBeNull()
  await drawing(() => loadSiteCode(site, { fetch: server(), now: () => start + 20_000 }))
  expect(drawn()).not.toBe(first)
  expect(document.activeElement).toBe(focused)
  expect(screen.getByRole('img', { name: /签到的二维码/ })).toBe(image)
})

test('it asks for the next code by itself before the present one is over', async () => {
  const network = server()
  await device.open(path, network, start)
  await screen.findByRole('img', { name: /签到的二维码/ })
  const asked = () => network.asked.filter(line => line.endsWith('/check-in-code')).length
  const before = asked()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // Shown anew under the timers of the test, so that the next asking is one of theirs.
  await drawing(() => loadSiteCode(site, { fetch: network, now: () => start }))
  await drawing(() => vi.advanceTimersByTimeAsync(19_000))
  expect(asked()).toBe(before + 1)
  await drawing(() => vi.advanceTimersByTimeAsync(1_000))
  expect(asked()).toBe(before + 2)
})

test('without an answer the last code stands while it is good, then the screen says so, and it comes back', async () => {
  await device.open(path, server(), start)
  await screen.findByRole('img', { name: /签到的二维码/ })
  const ask = (seconds: number) => loadSiteCode(site, { fetch: server(), now: () => start + seconds * 1000 })
  answer = () => undefined
  await drawing(() => ask(59))
  expect(drawn()).toBeDefined()
  const face = siteFace.value?.value
  expect(face && nextAsking(face, start)).toBe(5_000)
  await drawing(() => ask(60))
  expect(await screen.findByText('现在连不上，暂时不能用手机签到')).toBeDefined()
  expect(drawn()).toBeUndefined()
  answer = shown
  await drawing(() => ask(70))
  expect(await screen.findByRole('img', { name: /签到的二维码/ })).toBeDefined()
})

test('to who does not work there it says whose page it is', async () => {
  answer = () => ({ status: 403, body: { code: 'not_allowed' } })
  await device.open(path, server(), start)
  expect(await screen.findByText('这一页给这个站的工作人员用。')).toBeDefined()
})

test('of what the screen showed nothing is kept on the device', async () => {
  await device.open(path, server(), start)
  await screen.findByRole('img', { name: /签到的二维码/ })
  const kept = JSON.stringify([
    await device.database.store('mine').get(`${worker.id} /api/v1/sites/${site}/check-in-code`),
    await device.database.store('seen').get(`/api/v1/sites/${site}/check-in-code`),
  ])
  expect(kept).toBe('[null,null]')
})
