import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOutsidePostgres } from './helpers/outside-postgres.ts'
import { conclude, runJourneys, runVitest, sum } from './helpers/test-runs.ts'

/**
 * `npm run test:system`: the server's tests and the journeys again, with what a real installation brings: the
 * machine's own Chromium and its own PostgreSQL. Fails if either is missing.
 */
const chromium = '/usr/bin/chromium'
if (!existsSync(chromium))
  throw new Error(`${chromium} is missing: run apt-get install chromium fonts-wqy-microhei`)

// How every screen looks does not depend on the database: `npm test` has seen that.
const whatPeopleDo = [
  ...['first-visit', 'find-nearby', 'enrol', 'full-opening', 'mine', 'no-network', 'keyboard', 'install'],
  'missing-capabilities',
]

const postgres = await startOutsidePostgres()
console.log(`Database: PostgreSQL ${postgres.version} of this machine`)
const keys = await mkdtemp(join(tmpdir(), 'yinling-keys-'))
try {
  const { ownerUrl, appUrl } = postgres
  const server = await runVitest(['--project=server'], { TEST_OWNER_URL: ownerUrl, TEST_APP_URL: appUrl })
  const env = {
    CHROMIUM: chromium,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: appUrl,
    KEY_FILE: join(keys, 'keys.json'),
  }
  const journeys = await runJourneys(env, whatPeopleDo)
  conclude(sum([server, journeys]))
} finally {
  await postgres.stop()
  await rm(keys, { recursive: true, force: true })
}
