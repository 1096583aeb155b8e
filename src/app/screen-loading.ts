import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { loadTexts } from '../device/language.ts'
import { FailedScreen } from './failed-screen.tsx'
import { HomeScreen } from './home-screen.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import type { ScreenRoute } from './screen-route.ts'

/** A screen that can be fetched before it is shown. */
export interface LoadedRoute {
  route: ScreenRoute
  component: ComponentType & { preload: () => Promise<unknown> }
}

/** Fetches a screen together with its texts. One that can't be fetched says so in words instead. */
export function loadedRoute(route: ScreenRoute): LoadedRoute {
  const load = async (): Promise<ComponentType> => {
    try {
      const [screen] = await Promise.all([route.screen(), loadTexts(route.texts)])
      return screen
    } catch {
      return FailedScreen
    }
  }
  return { route, component: lazy(load) }
}

/** The screen at an address. An address that isn't even well-formed (a stray %) has none. */
export function findScreen(screens: readonly LoadedRoute[], path: string): LoadedRoute | undefined {
  try {
    return screens.find(({ route }) => exec(path, route.path) !== undefined)
  } catch {
    return undefined
  }
}

/** The screens known so far: the first one comes with the first script, the list of all after it. */
export const screens = signal<readonly LoadedRoute[]>([
  loadedRoute({ path: '/', screen: async () => HomeScreen, texts: [], place: 'home' }),
])

let bringing: Promise<void> | undefined

/** Fetches the list of screens, once. @throws TypeError where it can't be fetched; the next call tries again. */
export function bringScreens(): Promise<void> {
  bringing ??= addScreens().catch(error => {
    bringing = undefined
    throw error
  })
  return bringing
}

async function addScreens(): Promise<void> {
  const { routes } = await import('./routes.ts')
  // The first screen keeps its component: another would be put up anew under the person's finger.
  screens.value = [...screens.value, ...routes.filter(({ path }) => path !== '/').map(loadedRoute)]
}

/** What stands at every address that no known screen has: it fetches the list, and says so where that has none either. */
export const Elsewhere = lazy(async () => {
  try {
    await bringScreens()
    return NotFoundScreen
  } catch {
    return FailedScreen
  }
})

/** Readies the screen at an address, so that it shows without a gap. */
export async function preloadScreen(path: string): Promise<void> {
  if (findScreen(screens.value, path) === undefined) await Elsewhere.preload()
  await findScreen(screens.value, path)?.component.preload()
}
