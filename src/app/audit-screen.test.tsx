import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const id = (n: number) => `01a00000-0000-7000-8000-00000000000${n}`
const line = (n: number, what: string, more: object = {}) => ({
  ...{ id: id(n), at: new Date(sampleMoment - n * 60_000).toISOString(), what, outcome: 'done' },
  ...{ actor: samplePerson.id, person: id(9), thing: null, device: id(6), network: '9f3ac2' },
  ...more,
})
const auditor = { role: 'auditor', division: '620702' }
const county = { code: '620702', level: 'county', name: '甘州区', path: ['甘肃省', '张掖市'] }

/** A server that answers searches of the audit; what it was asked is kept, as its query. */
async function open(
  path: string,
  answer: (query: URLSearchParams, out: boolean) => SampleReply,
  roles = [auditor],
) {
  const asked: URLSearchParams[] = []
  const network = answeringFetch(call => {
    const [, url = ''] = call.split(' ')
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    if (pathname === '/api/v1/me') return { body: { ...samplePerson, roles } }
    if (pathname === '/api/v1/divisions')
      return { body: { parent: searchParams.get('parent') === null ? null : county, items: [county] } }
    if (pathname === '/api/v1/staff/prove') return { body: { minutes: 5 } }
    asked.push(searchParams)
    return answer(searchParams, pathname.endsWith('/export'))
  })
  await device.open(path, network, sampleMoment)
  return asked
}

const refusal = (status: number, code: string): SampleReply => ({
  status,
  body: { code, title: '不行。', status },
})
const click = async (role: 'button' | 'link' | 'radio', name: string | RegExp) =>
  fireEvent.click(await screen.findByRole(role, { name }))

test('an auditor of a county sees today, in words, older ones on asking, and that looking is noted', async () => {
  const asked = await open('/staff/audit', query =>
    query.get('cursor') === null
      ? { body: { items: [line(1, 'card_made')], next: 'AAAA' } }
      : { body: { items: [line(2, 'sign_in', { actor: null, outcome: 'wrong_card_or_pin' })], next: null } },
  )
  expect(await screen.findByText('甘州区')).toBeDefined()
  expect(screen.getByText(/您每查一次，这里也会多一条/)).toBeDefined()
  expect(screen.getByRole('link', { name: /做一张卡.*您自己，给编号尾数000009的人/s })).toBeDefined()
  await click('button', '再看前面的')
  expect(await screen.findByText('登录，没办成：卡号或密码不对')).toBeDefined()
  expect(screen.queryByRole('button', { name: '再看前面的' })).toBeNull()
  const [first, second] = asked
  expect(first?.get('county')).toBe('620702')
  expect(Date.parse(first?.get('to') ?? '') - Date.parse(first?.get('from') ?? '')).toBe(86_400_000)
  expect(second?.get('cursor')).toBe('AAAA')
})

test('looking at a line, going back and opening the search ask nothing again; a search asks once', async () => {
  const asked = await open('/staff/audit', () => ({ body: { items: [line(1, 'card_made')], next: null } }))
  await click('link', /做一张卡/)
  expect(await screen.findByText(id(9))).toBeDefined()
  expect(screen.getByRole('link', { name: /跟这件事的对象有关的/ }).getAttribute('href')).toContain(
    `about=${id(9)}`,
  )
  await click('link', '返回')
  await click('link', '换个查法')
  await click('radio', '自己选日子')
  fireEvent.input(screen.getByLabelText('从哪天'), { target: { value: '2026-11-05' } })
  fireEvent.input(screen.getByLabelText('到哪天'), { target: { value: '2026-11-03' } })
  await click('button', '查')
  expect((await screen.findByRole('alert')).textContent).toContain('不能比前面那天早')
  expect(asked).toHaveLength(1)
  fireEvent.input(screen.getByLabelText('到哪天'), { target: { value: '20261106' } })
  await click('radio', '只看没办成的')
  await click('button', '查')
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(Object.fromEntries(asked[1] ?? [])).toEqual({
    ...{
      county: '620702',
      from: '2026-11-04T16:00:00.000Z',
      to: '2026-11-06T16:00:00.000Z',
      outcome: 'refused',
    },
  })
})

test('taking it out asks again who it is, goes on by itself, and gives a file that Excel can read', async () => {
  const files: Blob[] = []
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}` }))
  let proved = false
  const asked = await open('/staff/audit?county=620702&show=export', (_, out) => {
    if (!out) return { body: { items: [], next: null } }
    const answer = proved
      ? { body: { items: [line(1, 'card_made', { thing: '=1+1' })], whole: true } }
      : refusal(403, 'prove_again')
    proved = true
    return answer
  })
  await click('button', '拿出来')
  fireEvent.input(await screen.findByLabelText('口令'), { target: { value: '巷口老槐树下有三只小花猫' } })
  fireEvent.input(screen.getByLabelText('动态码'), { target: { value: '123456' } })
  await click('button', '证实并继续')
  expect(await screen.findByText('拿好了，1条')).toBeDefined()
  const link = await screen.findByRole('link', { name: '存成表格文件' })
  expect(link.getAttribute('download')).toMatch(/^审计记录 620702 .*\.csv$/)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.at(-1)?.arrayBuffer())
  expect(text.startsWith('\uFEFF时间,做了什么,')).toBe(true)
  expect(text).toContain(`,做一张卡,${samplePerson.id},${id(9)},'=1+1,`)
  expect(asked).toHaveLength(3)
})

test('an auditor of a city chooses a county, and of two places one of them', async () => {
  const asked = await open('/staff/audit', () => ({ body: { items: [], next: null } }), [
    { role: 'auditor', division: '6207' },
  ])
  expect((await screen.findByRole('link', { name: '甘州区' })).getAttribute('href')).toBe(
    '/staff/audit?county=620702',
  )
  expect(screen.getByRole('link', { name: /本级的事/ }).getAttribute('href')).toBe(
    '/staff/audit?county=620700',
  )
  expect(screen.queryByText('不落在任何地方的事')).toBeNull()
  expect(asked).toEqual([])
})

test('who audits nothing is told so, and nothing is asked', async () => {
  const asked = await open('/staff/audit?county=620702', () => ({ body: { items: [], next: null } }), [])
  expect(await screen.findByText('您不管审计')).toBeDefined()
  expect(asked).toEqual([])
})
