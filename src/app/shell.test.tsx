import { act, cleanup, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Page } from '../design/page/page.tsx'
import { connectivity } from '../device/connectivity.ts'
import { startLanguage } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import { Elsewhere, findScreen, loadedRoute } from './screen-loading.ts'
import type { ScreenRoute } from './screen-route.ts'
import { Shell } from './shell.tsx'
import { bundledTexts, loadTextFile } from './text-files.ts'
import { createWayBack } from './way-back.ts'

const nearby: ScreenRoute = {
  path: '/nearby',
  screen: async () => () => <Page title="附近">东街社区</Page>,
  texts: [],
  place: 'nearby',
}

beforeEach(() => startLanguage({ language: 'zh-CN', bundled: bundledTexts, load: loadTextFile }))
afterEach(() => {
  cleanup()
  connectivity.callAnswered()
  preferences.change({ helpSite: null })
})

async function open(path: string, { routes = [nearby], demo = false } = {}) {
  history.replaceState(null, '', path)
  const screens = routes.map(loadedRoute)
  await findScreen(screens, path)?.component.preload()
  const onMove = vi.fn()
  render(
    <Shell screens={screens} elsewhere={Elsewhere} wayBack={createWayBack()} demo={demo} onMove={onMove} />,
  )
}

test('an address shows its screen and lights its place', async () => {
  await open('/nearby')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('附近')
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('附近')
})

test('an address that leads nowhere says so and shows the way home', async () => {
  await open('/nowhere')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('没找到这一页')
  expect(screen.getByRole('link', { name: '回首页看看' }).getAttribute('href')).toBe('/')
})

test('made-up data is called made up on every screen', async () => {
  await open('/nearby', { demo: true })
  expect(screen.getByText('这是演示，里面的人和活动都是编的')).toBeDefined()
})

test('a person learns in words that the network is gone, and that it is back', async () => {
  await open('/nearby')
  act(() => connectivity.callUnanswered())
  expect(screen.getByText('现在没有网，看过的还能看')).toBeDefined()
  act(() => connectivity.callAnswered())
  expect(screen.queryByText('现在没有网，看过的还能看')).toBeNull()
})

test('the phone button rings the site once it is known, and the service line before', async () => {
  await open('/nearby')
  expect(screen.getByRole('link', { name: '打12345问一问' }).getAttribute('href')).toBe('tel:12345')
  act(() => preferences.change({ helpSite: { name: '骥千里', phone: '09368210000' } }))
  expect(screen.getByRole('link', { name: '打电话问站里' }).getAttribute('href')).toBe('tel:09368210000')
})

test('a screen that breaks says whose fault it is, and the places stay within reach', async () => {
  const broken: ScreenRoute = {
    ...nearby,
    screen: async () => () => {
      throw new Error('planted')
    },
  }
  await open('/nearby', { routes: [broken] })
  expect(await screen.findByText('这一页打不开')).toBeDefined()
  expect(screen.getByRole('link', { name: '首页' })).toBeDefined()
})

test('a screen that cannot be fetched without the network says when to come back', async () => {
  connectivity.callUnanswered()
  const unreachable: ScreenRoute = { ...nearby, screen: () => Promise.reject(new TypeError('no network')) }
  await open('/nearby', { routes: [unreachable] })
  expect(screen.getByText(/等有网了再打开它/)).toBeDefined()
})

test('an address with a stray percent sign is an address that leads nowhere', () => {
  expect(findScreen([nearby].map(loadedRoute), '/%')).toBeUndefined()
})
