import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import { answeringFetch, type SampleReply } from '../../tests/helpers/answering-fetch.ts'
import {
  sampleEnrolmentId,
  sampleMoment,
  sampleOpeningId,
  samplePerson,
} from '../../tests/helpers/sample-enrolment.ts'
import type { Picture } from '../device/shrink-photo.ts'
import { sentencesOnScreen } from '../voice/reading/screen-sentences.ts'
import { useNewDevice } from './testing/app-on-a-device.tsx'

const site = '620702-01900000-0000-7000-8000-000000000001'
const senior = '01900000-0000-7000-8000-0000000000b1'
const grant = '01900000-0000-7000-8000-0000000000c1'
const list = `/staff/sites/${site}/people/${senior}/family`
const papers = `GET /api/v1/sites/${site}/people/${senior}/family`
const enter = `POST /api/v1/sites/${site}/people/${senior}/family`
const device = useNewDevice()

let answers: Record<string, () => SampleReply | undefined>
let sent: { asked: string; body: unknown }[]

beforeEach(() => {
  sent = []
  answers = {
    'GET /api/v1/me': () => ({ body: samplePerson }),
    'GET /api/v1/me/enrolments': () => ({ body: { items: [], next: null } }),
  }
})

const open = (path: string, openPicture?: (file: Blob) => Promise<Picture>) => {
  const network = answeringFetch((asked, body) => {
    sent.push({ asked, body })
    return answers[asked.split('?')[0] ?? '']?.()
  })
  return device.open(path, network, sampleMoment, openPicture === undefined ? {} : { openPicture })
}
const type = async (name: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(name), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const take = async (text: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText('签了字的纸，拍一张'), {
    target: { files: [new File([text], 'sheet.jpg', { type: 'image/jpeg' })] },
  })
}

/** Opens what says that it is a sheet, and nothing else. */
const openPicture = async (file: Blob): Promise<Picture> => {
  if ((await file.text()) !== 'a sheet') throw new Error('not a picture')
  const jpeg = async () => new Blob([Uint8Array.of(0xff, 0xd8, 0xff)], { type: 'image/jpeg' })
  return { width: 3000, height: 2000, jpeg }
}

const granted = (more: object = {}) => ({
  ...{ id: grant, state: 'granted', relation: 'daughter', scopes: ['look', 'enrol'], until: '2027-05-01' },
  ...{ askedAt: '2026-11-01T00:00:00.000Z', ...more },
})

test('a sheet is sent once it is whole, with its photo made small, and after a lost answer as the very same one', async () => {
  let tries = 0
  answers[papers] = () => ({ body: { name: '王秀兰', items: [] } })
  answers[enter] = () => {
    tries++
    return tries === 1 ? undefined : { body: { entered: true } }
  }
  await open(`${list}/new`, openPicture)
  await press('登记')
  expect((await screen.findByRole('alert')).textContent).toContain('请拍一张签了字的纸')
  await type('家里人的姓名', '王小梅')
  await type('他登录用的手机号', '138 1234 5678')
  await type('他平时怎么叫老人', '妈妈')
  await act(() => take('no picture'))
  expect(await screen.findByText('这张照片打不开，请重新拍一张。')).toBeDefined()
  expect(screen.queryByRole('img', { name: '签了字的纸的照片' })).toBeNull()
  await act(() => take('a sheet'))
  expect(await screen.findByRole('img', { name: '签了字的纸的照片' })).toBeDefined()
  fireEvent.click(await screen.findByLabelText('这些都要，再加上看帮忙的记录'))
  // Two workers give no record: what was chosen before is taken back.
  fireEvent.click(await screen.findByLabelText('老人没有手机、也来不了，两位同事办'))
  await waitFor(() => expect(screen.queryByLabelText('这些都要，再加上看帮忙的记录')).toBeNull())
  await press('登记')
  await waitFor(() => expect(sent.filter(({ asked }) => asked === enter)).toHaveLength(1))
  expect(await screen.findByText(/还没有登记/)).toBeDefined()
  await press('登记')
  await waitFor(() => expect(location.search).toBe('?done=two-workers'))
  const [first, second] = sent.filter(({ asked }) => asked === enter).map(({ body }) => body)
  expect(second).toEqual(first)
  expect(first).toMatchObject({
    ...{ how: 'two-workers', name: '王小梅', relation: 'daughter', calls: '妈妈' },
    ...{ scopes: ['look', 'enrol'], until: '2027-02-21', photo: '/9j/' },
  })
})

test('a second worker confirms only after the photo was opened', async () => {
  const paper = {
    ...{ id: grant, how: 'two-workers', name: '王小梅', relation: 'daughter', phoneEnd: '5678' },
    ...{ scopes: ['look', 'enrol'], until: '2027-05-01', enteredAt: '2026-11-20T02:00:00.000Z' },
    ...{ enteredBy: '李建军', state: 'unconfirmed', mayConfirm: true, hasPhoto: true },
  }
  answers[papers] = () => ({ body: { name: '王秀兰', items: [paper] } })
  answers[`${papers}/${grant}/photo`] = () => ({ body: { photo: '/9j/' } })
  answers[`${enter}/${grant}/confirm`] = () => ({ body: { confirmed: true } })
  await open(`${list}/${grant}`)
  expect(await screen.findByText('先看照片，再核对。')).toBeDefined()
  expect(screen.queryByRole('button', { name: '我来核对' })).toBeNull()
  await press('看那张纸的照片')
  await press('我来核对')
  await press('对，是真的')
  await waitFor(() => expect(location.search).toBe('?done=confirmed'))
})

test('what two workers entered is asked again on 我的; a yes keeps it, and it is not asked any more', async () => {
  const onPaper = { how: 'two-workers', enteredBy: '李建军', confirmedBy: '赵敏' }
  const before = granted({ name: '王小梅', onPaper: { ...onPaper, toKeep: true } })
  answers['GET /api/v1/me/family'] = () => ({ body: { helpers: [before], helping: [] } })
  answers[`POST /api/v1/me/family/${grant}/keep`] = () => {
    answers['GET /api/v1/me/family'] = () => ({ body: { helpers: [{ ...before, onPaper }], helping: [] } })
    return { body: { ...before, onPaper } }
  }
  await open('/mine')
  expect(await screen.findByText(/站里照纸办了一件事：让您的女儿王小梅帮您/)).toBeDefined()
  fireEvent.click(await screen.findByRole('link', { name: '看看' }))
  expect(
    await screen.findByText(/站里李建军和赵敏照纸办的：让您的女儿王小梅看您报了什么，替您报名、替您退，到/),
  ).toBeDefined()
  await press('行，让他接着帮')
  await waitFor(() => expect(location.pathname + location.search).toBe('/mine/family?kept=1'))
  expect(await screen.findByText('王小梅（女儿）')).toBeDefined()
  expect(screen.queryByText(/还行吗/)).toBeNull()
})

test('who helps sees in words what changed since they looked, and it is gone once they have', async () => {
  const session = (startsAt: string) => ({ id: 's1', startsAt, off: false, missed: false })
  const standing = (startsAt: string) => ({
    ...{ id: sampleEnrolmentId, title: '书法入门', status: 'enrolled', byMe: false },
    sessions: [session(startsAt)],
  })
  const news = (startsAt: string) => ({
    body: { items: [{ id: grant, calls: '妈妈', standing: [standing(startsAt)] }] },
  })
  const helped = granted({ name: '李桂芳', calls: '妈妈', personId: senior })
  answers['GET /api/v1/me/family'] = () => ({ body: { helpers: [], helping: [helped] } })
  answers['GET /api/v1/me/helping-news'] = () => news('2026-11-26T02:00:00Z')
  const looked = {
    [grant]: {
      [sampleEnrolmentId]: { status: 'enrolled', sessions: { s1: session('2026-11-25T01:00:00Z') } },
    },
  }
  await device.database.store('mine').put('me', { value: samplePerson, at: sampleMoment })
  await device.database.store('mine').put(`${samplePerson.id} looked`, { value: looked, at: sampleMoment })
  await open('/mine')
  expect(await screen.findByRole('heading', { name: '妈妈这边有变动' })).toBeDefined()
  expect(screen.getByText('“书法入门”改时间了：原来后天 上午9点，现在11月26日 星期四 上午10点')).toBeDefined()
  await press('知道了')
  await waitFor(() => expect(screen.queryByText('妈妈这边有变动')).toBeNull())
})

test('what others did reads aloud as a sentence, and leads to where it is put right', async () => {
  const deed = {
    ...{ id: grant, at: '2026-11-23T00:00:00.000Z', kind: 'cancel', outcome: 'cancelled', title: '书法入门' },
    ...{
      openingId: sampleOpeningId,
      enrolmentId: sampleEnrolmentId,
      by: { name: '王小梅', relation: 'daughter' },
    },
  }
  answers['GET /api/v1/me/done-for-me'] = () => ({ body: { items: [deed] } })
  await open('/mine/done-for-me')
  const row = await screen.findByRole('link', { name: /您的女儿王小梅替您退了“书法入门”/ })
  expect(row.getAttribute('href')).toBe(`/enrolments/${sampleEnrolmentId}`)
  const words = { pause: '，', canPress: (text: string) => text, chosen: (text: string) => text }
  const read = sentencesOnScreen(document.body, words).map(({ text }) => text)
  expect(read).toEqual(
    expect.arrayContaining([expect.stringMatching(/您的女儿王小梅替您退了“书法入门”.*看看，不对就改/s)]),
  )
})
