import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`
const [site, other] = [`620702-${id(1)}`, `620702-${id(2)}`]
const right = { role: 'staff', site }
const holder = {
  ...{ id: id(7), right, place: '甘泉社区服务站', name: '王站长', since: '2026-03-02T01:00:00Z' },
  ...{ lastActiveAt: null, endedAt: null as string | null, mine: false },
}
const county = {
  ...{ place: { code: '620702', name: '甘州区' }, below: [], leads: [], former: [], invitations: [] },
  sites: [site, other].map((each, at) => ({
    ...{ id: each, name: ['甘泉社区服务站', '东街服务站'][at], address: '', workers: 1, lastActiveAt: null },
  })),
  mayGive: ['staff'],
}
const refusal = (status: number, code: string): SampleReply => ({
  ...{ status, body: { code, title: '不行。', status } },
})

async function open(path: string, answers: Record<string, SampleReply[]>) {
  const sent: { asked: string; body: unknown }[] = []
  const network = answeringFetch((asked, body) => {
    sent.push({ asked, body })
    const replies = answers[asked.replace('/api/v1/staff/', '').replace(/\?.*/, '')] ?? []
    return replies.length > 1 ? replies.shift() : replies[0]
  })
  await device.open(path, network, sampleMoment)
  return (end: string) => sent.filter(({ asked }) => asked.endsWith(end)).map(({ body }) => body)
}

test('a second site is chosen among those of the county, said, and given once', async () => {
  const asked = await open(`/staff/county/people/${id(7)}?do=also`, {
    [`GET roles/${id(7)}`]: [{ body: holder }],
    'GET county': [{ body: county }],
    [`POST roles/${id(7)}/also`]: [{ body: { given: true } }],
  })
  const choice = await screen.findByRole('link', { name: '东街服务站的工作人员' })
  // What they have already is not offered, nor what the coordinator may not give.
  expect(screen.queryByRole('link', { name: /甘泉|管理员/ })).toBeNull()
  fireEvent.click(choice)
  expect(await screen.findByText('让王站长也做东街服务站的工作人员')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '给这样权限' }))
  expect(await screen.findByText('王站长现在也是东街服务站的工作人员')).toBeDefined()
  expect(asked('/also')).toEqual([{ right: { role: 'staff', site: other } }])
})

test('where there is nothing else to give the screen says so', async () => {
  await open(`/staff/county/people/${id(7)}?do=also`, {
    [`GET roles/${id(7)}`]: [{ body: holder }],
    'GET county': [{ body: { ...county, sites: county.sites.slice(0, 1) } }],
  })
  expect(await screen.findByText('这里没有别的权限可以给。')).toBeDefined()
})

test('who was suspended is asked back by a link for the same person, one however often it is sent', async () => {
  const link = {
    ...{ id: id(8), token: 'A'.repeat(43), expiresAt: '2026-11-24T01:00:00Z', right },
    place: '甘泉社区服务站',
  }
  const asked = await open(`/staff/county/people/${id(7)}`, {
    [`GET roles/${id(7)}`]: [{ body: { ...holder, endedAt: '2026-11-20T01:00:00Z' } }],
    [`POST roles/${id(7)}/restore`]: [refusal(409, 'still_staff'), { body: link }],
  })
  expect(await screen.findByText('11月20日 星期五停用的')).toBeDefined()
  expect(screen.queryByRole('link', { name: '停用' })).toBeNull()
  fireEvent.click(screen.getByRole('link', { name: '请回来' }))
  fireEvent.click(await screen.findByRole('button', { name: '做一个链接' }))
  expect((await screen.findByRole('alert')).textContent).toContain('这个人现在还在做事')
  fireEvent.click(screen.getByRole('button', { name: '做一个链接' }))
  expect(await screen.findByRole('img', { name: '给王站长扫的邀请码' })).toBeDefined()
  const [first, second] = asked('/restore')
  expect(second).toEqual(first)
})
