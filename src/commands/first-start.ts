import { readFile } from 'node:fs/promises'
import { analyze } from '../server/analyze.ts'
import type { Config } from '../server/config.ts'
import { loadDivisions } from '../server/load-divisions.ts'
import { findSetting, isDemo, keepSetting } from '../server/settings.ts'
import type { Store } from '../server/store.ts'
import { shanghaiDate } from '../shared/dates.ts'
import { say } from './say.ts'
import { saying } from './saying.ts'
import { seedDemo } from './seed/seed-demo.ts'

const divisionsFile = new URL('../divisions/divisions.csv', import.meta.url)

/** Loads the divisions when the file changed since the last time: a yearly update is a new file and a restart. */
export async function keepDivisionsFresh(store: Pick<Store, 'db' | 'pool'>, now: number): Promise<void> {
  if ((await findSetting(store.db, 'divisions')) === undefined) saying('divisions')
  await loadDivisions(store.pool, { text: await readFile(divisionsFile, 'utf8'), today: shanghaiDate(now) })
}

/**
 * Decides once, for an empty database, whether it is a demo, and fills it. A start that was cut short goes on where it
 * stopped: the demo is loaded in one transaction, after the fact that this is a demo.
 */
export async function fillFirst(store: Store, config: Config): Promise<void> {
  const now = Date.now()
  await keepDivisionsFresh(store, now)
  if ((await findSetting(store.db, 'demo')) === undefined) {
    await keepSetting(store.db, 'demo', !config.production && config.demo !== 'refused')
  }
  if (!(await isDemo(store.db))) return
  const site = await store.db.selectFrom('site').select('id').limit(1).executeTakeFirst()
  if (site) return
  saying('demo')
  const { unknownYears } = await seedDemo(store.pool, { now, pepper: store.keys.pepper })
  for (const year of unknownYears) process.stdout.write(say('seed.calendarUnknown', { year }))
  await analyze(store.ownerUrl)
}
