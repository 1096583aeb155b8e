import { screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const data = {
  madeAt: '2026-11-23T00:00:00.000Z',
  profile: {
    ...{ name: '王秀兰', divisionName: '甘泉社区', birthYear: 1954, birthMonth: 3, contactPhone: null },
    cards: ['10000016'],
  },
  kept: { enrolment: [{}, {}], web_session: [{}], family_grant: [] },
}

const device = useNewDevice()
const server = () =>
  answeringFetch(asked => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    return asked === 'GET /api/v1/me/data' ? { body: data } : undefined
  })

test('what is kept is told in words, what is not given says so, and a copy of all can be saved', async () => {
  await device.open('/mine/data', server(), sampleMoment)
  expect(await screen.findByText('1954年3月')).toBeDefined()
  expect(screen.getByText('联系电话').closest('div')?.textContent).toContain('没有写')
  expect(screen.getByText('报过2次名')).toBeDefined()
  expect(screen.getByText('0条帮忙的记录')).toBeDefined()
  const save = screen.getByRole('link', { name: '存一份' })
  expect([save.getAttribute('href'), save.getAttribute('download')]).toEqual([
    '/api/v1/me/data',
    'yinling-my-data.json',
  ])
})

test('without a network what was seen is still told, and saving says that it has to wait', async () => {
  await device.open('/mine/data', server(), sampleMoment)
  await screen.findByText('1954年3月')
  vi.stubGlobal('navigator', { ...navigator, onLine: false })
  window.dispatchEvent(new Event('offline'))
  expect(await screen.findByText('存一份要有网，现在没有。')).toBeDefined()
  expect(screen.queryByRole('link', { name: '存一份' })).toBeNull()
})
