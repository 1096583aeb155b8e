import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const id = '01900000-0000-7000-8000-0000000000d2'
const phone = {
  id: '01900000-0000-7000-8000-0000000000d1',
  looks: 'android-phone',
  here: true,
  signedInAt: '2026-11-01T02:00:00.000Z',
  lastUsedOn: '2026-11-23',
}
const desk = { ...phone, id, looks: 'computer', here: false, lastUsedOn: '2026-11-22' }

const device = useNewDevice()

/** A server that holds these devices and answers a DELETE with `ends`. */
function server(devices: object[], ends: () => { status?: number; body: unknown } | undefined) {
  return answeringFetch(asked => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (asked === 'GET /api/v1/me/sessions') return { body: { items: devices } }
    return asked.startsWith('DELETE') ? ends() : undefined
  })
}

const end = async () => fireEvent.click(await screen.findByRole('button', { name: '对，让它退出来' }))

test('each device says what it is and when it was used; the one in the hand leads to leaving', async () => {
  await device.open(
    '/mine/devices',
    server([phone, desk], () => undefined),
    sampleMoment,
  )
  const here = await screen.findByRole('link', { name: '安卓手机 就是您手里这部，今天用过' })
  expect(here.getAttribute('href')).toBe('/sign-out')
  const other = screen.getByRole('link', { name: '电脑 昨天用过，11月1日 星期日登录的' })
  expect(other.getAttribute('href')).toBe(`/mine/devices/${id}`)
})

test('one that is signed out is off the list, and that is said', async () => {
  const devices = [phone, desk]
  const network = server(devices, () => {
    devices.pop()
    return { body: { ended: true } }
  })
  await device.open(`/mine/devices/${id}`, network, sampleMoment)
  await end()
  expect(await screen.findByText('好了，那部设备已经退出来了。')).toBeDefined()
  expect(location.pathname).toBe('/mine/devices')
  expect(screen.queryByRole('link', { name: /电脑/ })).toBeNull()
})

test('one that had left by itself counts as done', async () => {
  const devices = [phone, desk]
  const network = server(devices, () => {
    devices.pop()
    return { status: 404, body: { code: 'no_such_sign_in', title: '已经退了。', status: 404 } }
  })
  await device.open(`/mine/devices/${id}`, network, sampleMoment)
  await end()
  expect(await screen.findByText('好了，那部设备已经退出来了。')).toBeDefined()
})

test('without a network nothing is promised, and the device stays on the list', async () => {
  await device.open(
    `/mine/devices/${id}`,
    server([phone, desk], () => undefined),
    sampleMoment,
  )
  await end()
  expect((await screen.findByRole('alert')).textContent).toContain('那部设备还没有退')
  fireEvent.click(screen.getByRole('button', { name: '先不退' }))
  await vi.waitFor(() => expect(location.pathname).toBe('/mine/devices'))
  expect(await screen.findByRole('link', { name: /电脑/ })).toBeDefined()
})
