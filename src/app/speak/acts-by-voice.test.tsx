import { act, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { sampleEnrolment } from '../../../tests/helpers/sample-enrolment.ts'
import { sampleNow } from '../../../tests/helpers/sample-openings.ts'
import { enrolled, type Known, sampleChoir, talkingServer } from '../../../tests/helpers/talking-server.ts'
import { actFor } from '../../device/personal.ts'
import type { Uuid } from '../../shared/ids.ts'
import { useNewDevice } from '../testing/app-on-a-device.tsx'
import { answer, answered, say } from './testing/talked-to.tsx'

const device = useNewDevice()

async function open(known: Known = {}, path = '/speak') {
  const server = talkingServer(known)
  await device.open(path, server.network, sampleNow)
  return server
}

describe('enrolling', () => {
  test('is said back in full and done by one yes, once', async () => {
    const server = await open()
    await say('我要报名合唱')
    await answered('您要报名：社区合唱会')
    for (const part of ['甘泉社区服务站', '给王秀兰报名', '坐得久腰会酸', '随时可以退'])
      expect(answer()).toContain(part)
    expect(server.acts()).toEqual([])
    const yes = screen.getByRole('button', { name: '对，就报这个' })
    await act(() => {
      fireEvent.click(yes)
      fireEvent.click(yes)
    })
    expect(await screen.findByText('报上了，您是第25位')).toBeDefined()
    expect(server.acts()).toHaveLength(1)
  })

  test('is done for whom one acts, named as one calls them, and for nobody else who is named', async () => {
    const personId = '01900000-0000-7000-8000-0000000000e1' as Uuid
    actFor({ personId, name: '王秀兰', calls: '妈妈', scopes: ['look', 'enrol'] })
    const server = await open()
    await say('给爸爸报名合唱')
    await answered('替爸爸报名，要爸爸先在自己的手机上点头')
    await say('给妈妈报名合唱')
    await answered('您要替妈妈报名：社区合唱会')
    await say('对')
    expect(await screen.findByText('替妈妈报上了，第25位')).toBeDefined()
    expect(server.sent()).toMatchObject([{ personId }])
  })

  test('is asked about when several fit, and a no enrols in nothing', async () => {
    const server = await open()
    await say('报名书法')
    await answered('您想报哪一个')
    await say('第二个')
    await answered(/您要报名：书法入门/)
    await say('不要')
    await answered('好，没有报名')
    await say('对')
    await answered('没有在问您什么')
    expect(server.acts()).toEqual([])
  })

  test('that got no answer promises nothing, and the next yes is the very same act', async () => {
    let lost = true
    const server = await open({ acts: asked => (lost ? undefined : enrolled(asked)) })
    await say('我要报名合唱')
    await answered('社区合唱会')
    await say('对')
    expect((await screen.findByRole('alert')).textContent).toContain('不会办两回')
    lost = false
    await say('对')
    expect(await screen.findByText('报上了，您是第25位')).toBeDefined()
    const [first, second] = server.acts()
    expect(second).toBe(first)
  })

  test('without a network nothing has left the phone, and that is what is said', async () => {
    await open({ acts: () => undefined })
    await say('我要报名合唱')
    await answered('社区合唱会')
    vi.stubGlobal('navigator', { ...navigator, onLine: false })
    await say('对')
    expect((await screen.findByRole('alert')).textContent).toContain('还没有报上')
  })

  test('of somebody who is not signed in leads there and back to the same sentence', async () => {
    const server = await open({ signedIn: false })
    await say('我要报名合唱')
    await answered('报名要先登录')
    const then = encodeURIComponent(`/speak?enrol=${sampleChoir.id}`)
    expect(screen.getByRole('link', { name: '先登录' }).getAttribute('href')).toBe(`/sign-in?then=${then}`)
    expect(server.acts()).toEqual([])
  })

  test('an address somebody else made asks, and does nothing', async () => {
    const server = await open({}, `/speak?enrol=${sampleChoir.id}`)
    await answered('您要报名：社区合唱会')
    expect(location.search).toBe('')
    expect(server.acts()).toEqual([])
  })
})

describe('what is mine', () => {
  const other = {
    ...sampleEnrolment,
    id: sampleEnrolment.id.replace('c', 'd'),
    title: '太极晨练',
    category: 'tai-chi',
  }

  test('the one that is named is said back and given back', async () => {
    const ended = { openingId: sampleChoir.id, outcome: 'cancelled', status: 'cancelled' }
    const server = await open({
      joined: [sampleEnrolment, other],
      acts: asked => ({ body: { id: asked.slice(-36), ...ended } }),
    })
    await say('太极我不去了，退掉')
    await answered('您要退掉：太极晨练')
    expect(answer()).toContain('王秀兰')
    expect(server.acts()).toEqual([])
    await say('对')
    await waitFor(() => expect(location.pathname).toBe(`/enrolments/${other.id}/cancelled`))
    expect(server.acts()).toHaveLength(1)
    expect(server.acts()[0]).toContain(`DELETE /api/v1/enrolments/${other.id}`)
  })

  test('which one is asked when it was not said', async () => {
    await open({ joined: [sampleEnrolment, other] })
    await say('帮我退掉')
    await answered('您要退哪一个')
    expect(document.querySelectorAll('.choice')).toHaveLength(2)
  })

  test('what comes next, this week and the hours are told in words', async () => {
    await open({ joined: [sampleEnrolment] })
    await say('我接下来有什么事')
    await answered('12月2日 星期三 上午9点，书法入门，甘泉社区服务站')
    await say('今天我有什么事')
    await answered('今天您没有安排')
    await say('我帮了多少小时')
    await answered('已经确认的，一共7个半小时')
  })
})
