import { findBrowser } from '../helpers/browser.ts'
import { ensureBuilt } from '../helpers/built-app.ts'
import { startApp } from '../helpers/running-app.ts'

/**
 * Before all journeys: the browser is found, the app built if a source is newer, and one app started with demo
 * data. Workers learn of them through `JOURNEY_ORIGIN` and `JOURNEY_BROWSER`.
 * @returns what ends the app again
 */
async function startEverything(): Promise<() => Promise<void>> {
  process.env.JOURNEY_BROWSER = JSON.stringify(await findBrowser())
  await ensureBuilt()
  const app = await startApp({ env: { LIMIT_READS: '100000' } })
  process.env.JOURNEY_ORIGIN = app.origin
  return () => app.stop()
}

export { startEverything as default }
