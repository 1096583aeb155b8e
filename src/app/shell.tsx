import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect, useErrorBoundary, useState } from 'preact/hooks'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import {
  homeShape,
  infoShape,
  micShape,
  offlineShape,
  personShape,
  placeShape,
} from '../design/icon/shapes.ts'
import { Banner } from '../design/notice/notice.tsx'
import { type Frame, FrameContext } from '../design/page/frame.ts'
import { actingFor } from '../device/acting-for.ts'
import { connectivity } from '../device/connectivity.ts'
import { useTexts } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import { isTablet, tablet } from '../device/tablet.ts'
import { FailedScreen } from './failed-screen.tsx'
import { Later } from './later.tsx'
import { findScreen, type LoadedRoute } from './screen-loading.ts'
import { tabletWay } from './tablet-way.ts'
import { useReadAloud } from './use-read-aloud.tsx'
import type { WayBack } from './way-back.ts'

/** The government's service line, which answers everywhere in the country when no site is known yet. */
const hotline = '12345'

export interface ShellProps {
  screens: readonly LoadedRoute[]
  /** What stands at an address that none of them has. */
  elsewhere: ComponentType
  wayBack: WayBack
  /** The data is made up: every screen says so. */
  demo: boolean
  onMove: () => void
}

/** The app around its screens. Links to files and answers of the server are left to the browser. */
export function Shell(props: ShellProps) {
  return (
    <LocationProvider scope={/^\/(?!api\/)/}>
      <Framed {...props} />
    </LocationProvider>
  )
}

function Framed({ screens, elsewhere, wayBack, demo, onMove }: ShellProps) {
  const { url, path, route } = useLocation()
  const prompt = useUpdatePrompt()
  const instead = isTablet() ? tabletWay(path) : undefined
  useEffect(() => {
    if (instead !== undefined) route(instead, true)
  }, [instead])
  wayBack.arrived(url)
  const frame = useAppFrame({
    current: findScreen(screens, path)?.route.place ?? null,
    banners: <Banners demo={demo} Prompt={prompt} />,
    ...useReadAloud(),
    actingBar: <Later when={actingFor.value !== undefined && !isTablet()} part="actingBar" />,
    cameFrom: wayBack.before(),
    ownBar: isTablet() ? <Later when part="tabletBar" /> : undefined,
    goBack: otherwise => {
      const earlier = wayBack.earlier()
      // A tablet has no history to go back in.
      if (earlier === undefined || isTablet()) route(earlier ?? otherwise, true)
      else history.back()
    },
  })
  if (instead !== undefined) return null
  return (
    <FrameContext.Provider value={frame}>
      <Guard path={path} onMove={onMove}>
        <Router onRouteChange={onMove}>
          {screens.map(({ route: { path }, component }) => (
            <Route key={path} path={path} component={component} />
          ))}
          <Route default component={elsewhere} />
        </Router>
      </Guard>
    </FrameContext.Provider>
  )
}

function useAppFrame(moving: Omit<Frame, 'words' | 'textSizeHref' | 'places' | 'help'>): Frame {
  const t = useTexts('app')
  const { helpSite } = preferences.current.value
  const phone = tablet.value?.sitePhone || helpSite?.phone
  return {
    ...moving,
    words: {
      back: t('frame.back'),
      read: t('frame.read'),
      textSize: t('frame.textSize'),
      places: t('frame.places'),
    },
    textSizeHref: '/settings',
    places: [
      { id: 'home', href: isTablet() ? '/tablet' : '/', label: t('frame.home'), shape: homeShape },
      { id: 'nearby', href: '/nearby', label: t('frame.nearby'), shape: placeShape },
      { id: 'speak', href: '/speak', label: t('frame.speak'), shape: micShape },
      { id: 'mine', href: isTablet() ? '/tablet/mine' : '/mine', label: t('frame.mine'), shape: personShape },
    ],
    help:
      phone === undefined
        ? { label: t('frame.callHotline'), phone: hotline }
        : { label: t('frame.callSite'), phone },
  }
}

/** After this long the first screen is there, and fetching everything else takes nothing from it. */
const restMs = 3000

/** What asks for new versions, once the page is at rest; null until then, or where it can't be fetched or registered. */
function useUpdatePrompt(): ComponentType | null {
  const [prompt, setPrompt] = useState<{ component: ComponentType } | null>(null)
  useEffect(() => {
    const start = async () => {
      const { UpdatePrompt, watchForUpdates } = await import('./update-prompt.tsx')
      await watchForUpdates()
      setPrompt({ component: UpdatePrompt })
    }
    // A browser that refuses (storage full or denied, no network yet) leaves an ordinary page, which is enough.
    const timer = setTimeout(() => start().catch(() => undefined), restMs)
    return () => clearTimeout(timer)
  }, [])
  return prompt?.component ?? null
}

function Banners({ demo, Prompt }: { demo: boolean; Prompt: ComponentType | null }) {
  const t = useTexts('app')
  return (
    <>
      {demo && (
        <Banner tone="demo" shape={infoShape}>
          {t('banner.demo')}
        </Banner>
      )}
      {!connectivity.online.value && (
        <Banner tone="offline" shape={offlineShape}>
          {t('banner.offline')}
        </Banner>
      )}
      {Prompt !== null && <Prompt />}
    </>
  )
}

/** One broken screen doesn't take the rest of the app with it: the next screen gets a new chance. */
function Guard({
  path,
  onMove,
  children,
}: {
  path: string
  onMove: () => void
  children: ComponentChildren
}) {
  const [error, reset] = useErrorBoundary()
  useEffect(() => {
    if (error === undefined) return
    reset()
    onMove()
  }, [path])
  return <>{error === undefined ? children : <FailedScreen />}</>
}
