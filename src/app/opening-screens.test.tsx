import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { noNetwork } from '../../tests/helpers/answering-fetch.ts'
import {
  openingsServer,
  sampleCounty,
  sampleNow,
  sampleOpening,
} from '../../tests/helpers/sample-openings.ts'
import { forget, useNewDevice } from './testing/app-on-a-device.tsx'

const device = useNewDevice()
const open = (path: string, network: typeof fetch, now = sampleNow) => device.open(path, network, now)

describe('one opening', () => {
  const course = sampleOpening(1, {
    sessions: [
      [Date.parse('2026-11-30T09:00:00+08:00') / 60_000, 90],
      [Date.parse('2026-12-07T09:00:00+08:00') / 60_000, 90, 1],
      [Date.parse('2026-12-14T09:00:00+08:00') / 60_000, 90],
    ],
  })

  test('answers what a neighbour would be asked, and leads on by one button', async () => {
    await open(`/openings/${course.id}`, openingsServer([course]))
    expect(await screen.findByText('每周一 上午9点到10点半，11月30日起，还有2次')).toBeDefined()
    expect(screen.getByText('30个位子，还有6个')).toBeDefined()
    expect(screen.getByText('没拿过毛笔也能来，不累，坐着')).toBeDefined()
    expect(screen.getByText('王老师')).toBeDefined()
    expect(screen.getByText('取消了')).toBeDefined()
    expect(screen.getByRole('link', { name: '我要报名' }).getAttribute('href')).toBe(
      `/openings/${course.id}/enrol`,
    )
    expect(screen.getByRole('link', { name: /0936-8210200/ }).getAttribute('href')).toBe('tel:09368210200')
  })

  test('where a place is given by the session, the session is chosen first', async () => {
    const [slot] = course.slots
    const shift = sampleOpening(2, {
      kind: 'volunteer',
      sessions: course.sessions,
      slots: slot === undefined ? [] : [[slot[0], 'giver', 8, 2]],
    })
    await open(`/openings/${shift.id}`, openingsServer([shift]))
    const go = await screen.findByRole('link', { name: '我要报名，先选哪一次' })
    expect(screen.getByText('最近一次还要6个人，每次分开报')).toBeDefined()
    fireEvent.click(go)
    const turn = await screen.findByRole('link', { name: /12月14日 星期一/ })
    expect(turn.textContent).toContain('上午9点到10点半，还要6个人')
    expect(turn.getAttribute('href')).toMatch(/\/enrol\?session=620702-/)
  })

  test('an opening that was never seen is not made up without a network', async () => {
    await open(`/openings/${course.id}`, noNetwork())
    expect(await screen.findByText(/这个以前又没看过/)).toBeDefined()
  })

  test('an opening only seen in the list opens without a network', async () => {
    await open('/nearby', openingsServer([course]))
    await waitFor(async () => expect(await device.database.store('feed').get(sampleCounty)).toBeDefined())
    cleanup()
    forget()
    await open(`/openings/${course.id}`, noNetwork())
    expect(await screen.findByText(/每周一 上午9点到10点半/)).toBeDefined()
    expect(screen.getByText(/现在没有网$/)).toBeDefined()
  })
})
