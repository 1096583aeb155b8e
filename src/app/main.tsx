import '../design/tokens.css'
import '../design/base.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { actingFor } from '../device/acting-for.ts'
import { browserMedia, keepAppearance } from '../device/appearance.ts'
import { keepInstallPrompt } from '../device/install-prompt.ts'
import { appText, changeLanguage, presentLanguage, startLanguage } from '../device/language.ts'
import { preferences } from '../device/preferences.ts'
import { readServedSettings } from '../device/served-settings.ts'
import { bringPart } from './later.tsx'
import { keepRouteFocus } from './route-focus.ts'
import { bringScreens, Elsewhere, preloadScreen, screens } from './screen-loading.ts'
import { Shell } from './shell.tsx'
import { bundledTexts, loadTextFile } from './text-files.ts'
import { createWayBack } from './way-back.ts'

/** What comes after the first screen waits so long, in milliseconds: nobody has read it sooner, and its list comes first. */
const restMs = 1000

keepInstallPrompt(globalThis)

/** Puts the app in place of the still shell of index.html, in one step: texts and first screen are there. */
async function start(container: Element): Promise<void> {
  keepAppearance(document, preferences, browserMedia)
  await startLanguage({
    language: preferences.current.value.language,
    bundled: bundledTexts,
    load: loadTextFile,
  })
  effect(() => {
    const { language } = preferences.current.value
    if (language !== presentLanguage()) void changeLanguage(language)
  })
  await preloadScreen(location.pathname)
  // It stands there from the start: nobody takes the first moment for their own. Where it can't be fetched, the screens still come.
  if (actingFor.value) await bringPart('actingBar').catch(() => undefined)
  container.textContent = ''
  const focus = keepRouteFocus(document, () => appText('name'))
  const wayBack = createWayBack()
  const { demo } = readServedSettings(document)
  const App = () => (
    <Shell screens={screens.value} elsewhere={Elsewhere} wayBack={wayBack} demo={demo} onMove={focus.moved} />
  )
  render(<App />, container)
  setTimeout(async () => {
    // A screen asks for the list again when it is wanted; without a network the guard is simply not there.
    await bringScreens().catch(() => undefined)
    const guard = await import('./stray-taps.ts').catch(() => undefined)
    guard?.ignoreStrayTaps(document)
  }, restMs)
}

const container = document.getElementById('app')
if (container !== null) void start(container)
