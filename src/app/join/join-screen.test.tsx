import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type AnsweringFetch,
  answeringFetch,
  type SampleReply,
} from '../../../tests/helpers/answering-fetch.ts'
import { preferences } from '../../device/preferences.ts'
import { joining } from '../../features/people/device/joining.ts'
import { routes } from '../routes.ts'
import { forget, useNewDevice } from '../testing/app-on-a-device.tsx'

const now = Date.parse('2026-11-23T08:00:00+08:00')
const phone = '13812345678'
const li = { name: '李桂芳', division: '620702001001', divisionName: '甘泉社区', roles: [] }
const liHere = { id: '01900000-0000-7000-8000-00000000000c', ...li }

const device = useNewDevice()
let bodies: { asked: string; body: unknown }[]
// Screens are fetched when they are first needed, which takes a busy machine longer than a test waits.
beforeAll(async () => {
  const ours = routes.filter(({ path }) => /^\/(sign-in|join)/.test(path))
  await Promise.all(ours.map(({ screen }) => screen()))
})
beforeEach(() => {
  bodies = []
})

const nobodyYet: SampleReply = { status: 404, body: { code: 'nobody_yet', title: '', status: 404 } }

/** A server that sends codes and says what the test says; reading finds nobody signed in. */
function server(answer: (asked: string) => SampleReply | undefined): AnsweringFetch {
  return answeringFetch((asked, body) => {
    if (asked.endsWith('/api/v1/me')) return { status: 401, body: { code: 'not_signed_in' } }
    if (asked.startsWith('GET')) return { body: { items: [], parent: null } }
    bodies.push({ asked, body })
    return (
      answer(asked) ?? (asked === 'POST /api/v1/codes' ? { body: { sent: true, minutes: 10 } } : nobodyYet)
    )
  })
}
const sent = (asked: string) => bodies.filter(each => each.asked === asked).map(each => each.body)

const fill = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const follow = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('link', { name }))
const title = (words: string) => screen.findByRole('heading', { level: 1, name: words })

async function askForCode(network: AnsweringFetch, then = '/openings/620702-1/enrol') {
  await device.open(`/sign-in/phone?then=${encodeURIComponent(then)}`, network, now)
  await fill('手机号', '+86 138-1234-5678')
  await press('发验证码给我')
  await title('写验证码')
}
async function prove(network: AnsweringFetch, then?: string) {
  await askForCode(network, then)
  await fill('验证码', '204 816')
  await press('好了，登录')
  await title('这是谁的手机')
}
async function answerAll() {
  preferences.change({ community: { code: '620702001001', name: '甘泉社区' } })
  await follow(/我自己的/)
  await fill('姓名', ' 李桂芳 ')
  await press('下一步')
  await fill('哪一年', '1951')
  await fill('几月', '3')
  await press('下一步')
  await follow('就住这里')
  fireEvent.click(await screen.findByRole('checkbox', { name: '书法' }))
  await follow('下一步')
  await title('看一看，对不对')
}

test('who is known gets in with the code and is back where they were', async () => {
  await askForCode(
    server(asked => (asked === 'POST /api/v1/sign-in/code' ? { body: liHere } : undefined)),
    '/mine/record',
  )
  expect(screen.getByText('验证码发到138 1234 5678了，10分钟里都能用。')).toBeDefined()
  const field = screen.getByLabelText('验证码')
  expect(field.getAttribute('autocomplete')).toBe('one-time-code')
  expect(field).toHaveProperty('inputMode', 'numeric')
  await fill('验证码', '204 816')
  await press('好了，登录')
  await waitFor(() => expect(location.pathname).toBe('/mine/record'))
  expect(sent('POST /api/v1/sign-in/code')).toEqual([{ phone, code: '204816' }])
  await waitFor(() => expect(joining.value).toBeUndefined())
  expect(await device.database.store('drafts').get('joining')).toBeUndefined()
})

test('who is new answers short questions and is told what is kept before it is', async () => {
  await prove(server(asked => (asked === 'POST /api/v1/join' ? { body: liHere } : undefined)))
  await answerAll()
  expect(sent('POST /api/v1/join')).toEqual([])
  for (const words of ['李桂芳', '1951年3月', '甘泉社区', '书法', '点了登记，我们就记下这几样，别的都不记。'])
    expect(screen.getByText(words)).toBeDefined()
  await press('对，就这样登记')
  await title('登记好了')
  expect(sent('POST /api/v1/join')).toEqual([
    {
      ...{
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        phone,
        name: '李桂芳',
        birthYear: 1951,
        birthMonth: 3,
      },
      ...{ division: '620702001001', likes: ['calligraphy'] },
    },
  ])
  expect((await screen.findByRole('link', { name: '接着办刚才的事' })).getAttribute('href')).toBe(
    '/openings/620702-1/enrol',
  )
})

test('going to the messages may cost the page: what was said is still there, but not the next day', async () => {
  await prove(server(() => undefined))
  await follow(/我自己的/)
  await fill('姓名', '李桂芳')
  await press('下一步')
  await title('您是哪年哪月生的')
  const lose = async (later: number) => {
    cleanup()
    forget()
    joining.value = undefined
    await device.open(
      '/join/name',
      server(() => undefined),
      now + later,
    )
  }
  await lose(60_000)
  expect(await screen.findByLabelText('姓名')).toHaveProperty('value', '李桂芳')
  await lose(24 * 3_600_000)
  expect(await screen.findByText('要先写手机号')).toBeDefined()
  expect(await device.database.store('drafts').get('joining')).toBeUndefined()
})

test('when the proof is over, a new code leads straight back to everything said', async () => {
  const gone = { status: 401, body: { code: 'no_proof', title: '', status: 401 } }
  await prove(server(asked => (asked === 'POST /api/v1/join' ? gone : undefined)))
  await answerAll()
  await press('对，就这样登记')
  expect((await screen.findByRole('alert')).textContent).toContain('手机号要再验一次')
  await follow('再要一个验证码')
  expect(await screen.findByLabelText('手机号')).toHaveProperty('value', phone)
  await press('发验证码给我')
  await fill('验证码', '204816')
  await press('好了，登录')
  await title('看一看，对不对')
  expect(screen.getByText('1951年3月')).toBeDefined()
})

test('where no message goes out the screen says to call, and the code that is read out works', async () => {
  await askForCode(
    server(asked => (asked === 'POST /api/v1/codes' ? { body: { sent: false, minutes: 10 } } : undefined)),
  )
  expect((await screen.findByRole('alert')).textContent).toContain('站里的人会念6位数字给您')
  await fill('验证码', '204816')
  await press('好了，登录')
  await title('这是谁的手机')
})

test('asking again too soon is told in words, and nothing ticks', async () => {
  let asked = 0
  const network = server(line => {
    if (line !== 'POST /api/v1/codes' || asked++ === 0) return undefined
    return { status: 429, body: { code: 'too_many_phone_codes', title: '', status: 429 } }
  })
  await askForCode(network)
  fireEvent.click(screen.getByText('没收到短信'))
  await press('再要一个验证码')
  expect(await screen.findByText(/验证码要得太勤了/)).toBeDefined()
})

test.each([
  ['手机号', '12345', '发验证码给我', '手机号是11位数字'],
  ['手机号', '', '发验证码给我', '请写手机号'],
])('a number that is none (%s %s) asks nobody', async (label, value, button, words) => {
  await device.open(
    '/sign-in/phone',
    server(() => undefined),
    now,
  )
  await fill(label, value)
  await press(button)
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  expect(bodies).toEqual([])
})

test('a year that cannot be, and a child, are told beside the field', async () => {
  await prove(server(() => undefined))
  await follow(/我自己的/)
  await fill('姓名', '李桂芳')
  await press('下一步')
  await fill('哪一年', '51')
  await press('下一步')
  expect((await screen.findByRole('alert')).textContent).toContain('年份是4位数字')
  await fill('哪一年', '2020')
  await fill('几月', '3')
  await press('下一步')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('不满14岁'))
})

test('without a network nothing is lost and it says so', async () => {
  const network = answeringFetch(asked => (asked.startsWith('GET') ? { status: 401, body: {} } : undefined))
  await device.open('/sign-in/phone', network, now)
  await fill('手机号', phone)
  await press('发验证码给我')
  expect((await screen.findByRole('alert')).textContent).toContain('写的都给您留着')
  expect(screen.getByLabelText('手机号')).toHaveProperty('value', phone)
})
