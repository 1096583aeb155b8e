import { fireEvent, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import { sampleMoment, samplePerson } from '../../tests/helpers/sample-enrolment.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const home = '620702001005'
const profile = {
  ...{ name: '王秀兰', divisionName: '甘泉社区', birthYear: 1954, birthMonth: 3 },
  ...{ contactPhone: '13812345678', cards: [] },
}

async function open(answer: () => SampleReply | undefined) {
  const sent: unknown[] = []
  const network = answeringFetch((asked, body) => {
    if (asked === 'GET /api/v1/me') return { body: { ...samplePerson, division: home } }
    if (asked === 'GET /api/v1/me/data')
      return { body: { madeAt: '2026-11-23T00:00:00Z', profile, kept: {} } }
    sent.push([asked, body])
    return answer()
  })
  await device.open('/mine/correct', network, sampleMoment)
  return sent
}

test('what is written stands in the form; what is put right is sent, and the page of my data says so', async () => {
  const sent = await open(() => ({ body: { corrected: true } }))
  const name = await screen.findByLabelText<HTMLInputElement>('姓名')
  expect(name.value).toBe('王秀兰')
  expect(screen.getByLabelText<HTMLInputElement>('出生年').value).toBe('1954')
  fireEvent.input(name, { target: { value: '王秀岚' } })
  fireEvent.click(screen.getByRole('button', { name: '改好了' }))
  expect(await screen.findByText('改好了', { selector: '.result__words' })).toBeDefined()
  const born = { birthYear: 1954, birthMonth: 3 }
  expect(sent).toEqual([
    ['PUT /api/v1/me/profile', { name: '王秀岚', ...born, division: home, contactPhone: '13812345678' }],
  ])
})

test('what the server refuses is told in its words, and what was written stays', async () => {
  const refusal = { code: 'too_young', title: '不满14岁的孩子，请家里大人到站里去登记。', status: 422 }
  await open(() => ({ status: 422, body: refusal }))
  fireEvent.input(await screen.findByLabelText('出生年'), { target: { value: '2020' } })
  fireEvent.click(screen.getByRole('button', { name: '改好了' }))
  expect((await screen.findByRole('alert')).textContent).toContain('不满14岁')
  expect(screen.getByLabelText<HTMLInputElement>('出生年').value).toBe('2020')
})
