import 'fake-indexeddb/auto'
import { cleanup, render } from '@testing-library/preact'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import { connectivity } from '../../device/connectivity.ts'
import { type HandedIn, HandedInContext } from '../../device/handed-in.ts'
import { startLanguage } from '../../device/language.ts'
import { createOfflineDatabase, type OfflineDatabase } from '../../device/offline-database.ts'
import { forgetPersonal } from '../../device/personal.ts'
import { preferences } from '../../device/preferences.ts'
import { feedState, seatsState } from '../../features/openings/device/county-feed.ts'
import { firstList } from '../../features/openings/device/first-list.ts'
import { here } from '../../features/openings/device/look-from.ts'
import { me } from '../../features/people/device/me.ts'
import { Elsewhere, preloadScreen, screens } from '../screen-loading.ts'
import { Shell } from '../shell.tsx'
import { bundledTexts, loadTextFile } from '../text-files.ts'
import { createWayBack } from '../way-back.ts'

/** What a restart of the app forgets; the disk stays. */
export function forget(): void {
  firstList.value = undefined
  feedState.value = undefined
  seatsState.value = undefined
  here.value = undefined
  me.value = undefined
}

export interface DeviceInTest {
  readonly database: OfflineDatabase
  /** Opens the app at an address, with this network, at this moment (milliseconds since 1970), and what else is handed in. */
  open(path: string, network: typeof fetch, now: number, more?: HandedIn): Promise<void>
}

/** A new device for each test of the file, in Chinese, with an empty disk. Call it at the top of the file. */
export function useNewDevice(): DeviceInTest {
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
    sessionStorage.clear()
  })
  return {
    get database() {
      return database
    },
    async open(path, network, now, more = {}) {
      history.replaceState(null, '', path)
      await preloadScreen(location.pathname)
      render(
        <HandedInContext.Provider value={{ ...more, fetch: network, database, now: () => now }}>
          <Shell
            screens={screens.value}
            elsewhere={Elsewhere}
            wayBack={createWayBack()}
            demo={false}
            onMove={() => undefined}
          />
        </HandedInContext.Provider>,
      )
    },
  }
}
