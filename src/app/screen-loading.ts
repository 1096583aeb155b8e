import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { exec } from 'preact-iso/router'
import { loadTexts } from '../device/language.ts'
import { FailedScreen } from './failed-screen.tsx'
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
