import { fireEvent, screen } from '@testing-library/preact'
import { expect, test, vi } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const nothing = {
  ...{ sex: null, likes: [], skills: '', wishes: '', insuredUntil: null, emergency: null },
  ...{ sensitive: [] as object[], consents: [] as object[] },
}
const given = {
  id: 'c1',
  item: 'strength',
  event: 'given',
  wording: 1,
  at: '2026-11-20T02:00:00Z',
  siteName: null,
}

async function open(
  path: string,
  about: object,
  answer: () => SampleReply | undefined = () => ({ body: {} }),
) {
  const sent: [string, unknown][] = []
  let told = about
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me') return { body: samplePerson }
    if (asked === 'GET /api/v1/me/about') return { body: { ...nothing, ...told } }
    sent.push([asked, body])
    return answer()
  })
  await device.open(path, network, sampleMoment)
  return {
    sent,
    tell: (next: object) => {
      told = next
    },
  }
}

test('what was told is listed in words, what was not says so, and a sensitive number stays masked', async () => {
  const sensitive = [
    { item: 'id_number', shown: '**************002X' },
    { item: 'aid_class', shown: 'dibao,disabled' },
  ]
  const emergency = { name: '王小梅', relation: 'child', phoneEnd: '5678' }
  await open('/mine/about-me', { skills: '会剪纸', insuredUntil: '2027-06-30', emergency, sensitive })
  expect(await screen.findByText('王小梅（儿女），尾号5678')).toBeDefined()
  for (const words of ['会剪纸', '2027年6月30日', '**************002X', '低保 残疾'])
    expect(screen.getByText(words)).toBeDefined()
  expect(screen.getByRole('link', { name: /有什么心愿.*没有说/ }).getAttribute('href')).toBe(
    '/mine/about-me/wishes',
  )
})

test('one thing is told on a page of its own, and the list says it is written down', async () => {
  const { sent } = await open('/mine/about-me/skills', {})
  fireEvent.input(await screen.findByLabelText('会做什么，能教别人什么'), { target: { value: '会修水管' } })
  fireEvent.click(screen.getByRole('button', { name: '记下来' }))
  expect(await screen.findByText('记好了')).toBeDefined()
  expect(sent).toEqual([['PUT /api/v1/me/about', { skills: '会修水管' }]])
})

test.each([
  ['11010519491231002', '身份证号是18位，请再数一数'],
  ['110105194912310021', '有一位写错了，请对着身份证看一看'],
])('the identity number %s is put right before anybody is asked', async (number, words) => {
  const { sent } = await open('/mine/about-me/id_number', {})
  fireEvent.input(await screen.findByLabelText('身份证号'), { target: { value: number } })
  fireEvent.click(screen.getByRole('button', { name: '我同意，记下来' }))
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  expect(sent).toEqual([])
})

test('a sensitive thing is sent with the sentence that was read, and nothing is ticked beforehand', async () => {
  const { sent } = await open('/mine/about-me/lives_alone', {})
  const yes = await screen.findByLabelText<HTMLInputElement>('一个人住')
  expect([yes.checked, screen.getByLabelText<HTMLInputElement>('和家里人住').checked]).toEqual([false, false])
  fireEvent.click(screen.getByRole('button', { name: '我同意，记下来' }))
  expect((await screen.findByRole('alert')).textContent).toContain('请选一样')
  fireEvent.click(yes)
  fireEvent.click(screen.getByRole('button', { name: '我同意，记下来' }))
  expect(await screen.findByText('记好了')).toBeDefined()
  expect(sent).toEqual([['PUT /api/v1/me/about/lives_alone', { value: 'yes', wording: 1 }]])
})

test('a consent is taken back where all of them stand, after what follows was said', async () => {
  const { sent, tell } = await open('/mine/consents', {
    sensitive: [{ item: 'strength', shown: 'tires' }],
    consents: [given],
  })
  fireEvent.click(await screen.findByRole('button', { name: '收回：力气怎么样' }))
  expect(screen.getByText(/马上删掉/)).toBeDefined()
  tell({ consents: [{ ...given, id: 'c2', event: 'withdrawn' }, given] })
  fireEvent.click(screen.getByRole('button', { name: '对，收回' }))
  expect(await screen.findByText('收回了，那一项已经删掉')).toBeDefined()
  expect(sent).toEqual([['DELETE /api/v1/me/about/strength', undefined]])
  await vi.waitFor(() => expect(screen.getByText('力气怎么样：收回')).toBeDefined())
})

test('what the server refuses is told in its words, and what was written stays', async () => {
  const refusal = { code: 'wording_changed', title: '这里的说明刚改过。', status: 409 }
  await open('/mine/about-me/id_number', {}, () => ({ status: 409, body: refusal }))
  const field = await screen.findByLabelText<HTMLInputElement>('身份证号')
  fireEvent.input(field, { target: { value: '11010519491231002x' } })
  fireEvent.click(screen.getByRole('button', { name: '我同意，记下来' }))
  expect((await screen.findByRole('alert')).textContent).toContain('这里的说明刚改过')
  expect(field.value).toBe('11010519491231002x')
})

test('an address that names no thing is none', async () => {
  await open('/mine/about-me/religion', {})
  expect(await screen.findAllByText('没找到这一页')).not.toEqual([])
})
