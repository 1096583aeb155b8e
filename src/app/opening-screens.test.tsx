import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noNetwork } from '../../tests/helpers/answering-fetch.ts'
import {
  openingsServer,
  sampleCounty,
  sampleNow,
  sampleOpening,
} from '../../tests/helpers/sample-openings.ts'
import { connectivity } from '../device/connectivity.ts'
import { HandedInContext } from '../device/handed-in.ts'
import { startLanguage } from '../device/language.ts'
import { createOfflineDatabase, type OfflineDatabase } from '../device/offline-database.ts'
import { forgetPersonal } from '../device/personal.ts'
import { preferences } from '../device/preferences.ts'
import { feedState, seatsState } from '../features/openings/device/county-feed.ts'
import { firstList } from '../features/openings/device/first-list.ts'
import { here } from '../features/openings/device/look-from.ts'
import { routes } from './routes.ts'
import { findScreen, loadedRoute } from './screen-loading.ts'
import { Shell } from './shell.tsx'
import { bundledTexts, loadTextFile } from './text-files.ts'
import { createWayBack } from './way-back.ts'

let database: OfflineDatabase

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  database = createOfflineDatabase()
  await startLanguage({ language: 'zh-CN', bundled: bundledTexts, load: loadTextFile })
})
afterEach(async () => {
  cleanup()
  forget()
  await forgetPersonal(database)
  preferences.change({ community: null, helpSite: null })
  connectivity.callAnswered()
  vi.unstubAllGlobals()
})

/** What a restart forgets; the disk stays. */
function forget() {
  firstList.value = undefined
  feedState.value = undefined
  seatsState.value = undefined
  here.value = undefined
}

async function open(path: string, network: typeof fetch, now = sampleNow) {
  history.replaceState(null, '', path)
  const screens = routes.map(loadedRoute)
  await findScreen(screens, location.pathname)?.component.preload()
  render(
    <HandedInContext.Provider value={{ fetch: network, database, now: () => now }}>
      <Shell screens={screens} wayBack={createWayBack()} demo={false} onMove={() => undefined} />
    </HandedInContext.Provider>,
  )
}

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
    await waitFor(async () => expect(await database.store('feed').get(sampleCounty)).toBeDefined())
    cleanup()
    forget()
    await open(`/openings/${course.id}`, noNetwork())
    expect(await screen.findByText(/每周一 上午9点到10点半/)).toBeDefined()
    expect(screen.getByText(/现在没有网$/)).toBeDefined()
  })
})
