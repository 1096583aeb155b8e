import { parseArgs } from 'node:util'
import { Client } from 'pg'
import type { Config } from '../server/config.ts'
import { findSetting, isDemo, keepSetting } from '../server/settings.ts'
import type { Store } from '../server/store.ts'
import { clearDemo } from './clear-demo.ts'
import { keepDivisionsFresh } from './first-start.ts'
import { Refused } from './refused.ts'
import { runCommand } from './run-command.ts'
import { say } from './say.ts'
import { usualSizes } from './seed/regions.ts'
import { seedDemo } from './seed/seed-demo.ts'

const fewest = 100
const most = 200_000

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        openings: { type: 'string', default: String(usualSizes.openings) },
        people: { type: 'string', default: String(usualSizes.people) },
        'random-seed': { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    })
    const sizes = { openings: Number(values.openings), people: Number(values.people) }
    const fits = (size: number) => Number.isInteger(size) && size >= fewest && size <= most
    const seed = values['random-seed']
    if (!fits(sizes.openings) || !fits(sizes.people) || !/^\d{0,9}$/.test(seed ?? ''))
      throw new Refused('seed.usage')
    return { sizes, replace: values.replace, ...(seed ? { randomSeed: Number(seed) } : {}) }
  } catch (error) {
    if (error instanceof TypeError) throw new Refused('seed.usage')
    throw error
  }
}

/** Only a database that is a demo, or that is empty and may become one. */
async function makeRoom(store: Store, config: Config, replace: boolean): Promise<void> {
  const site = await store.db.selectFrom('site').select('id').limit(1).executeTakeFirst()
  const person = await store.db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  const isEmpty = !site && !person
  if ((await findSetting(store.db, 'demo')) === undefined && isEmpty) {
    await keepSetting(store.db, 'demo', !config.production && config.demo !== 'refused')
  }
  if (!(await isDemo(store.db))) throw new Refused('seed.notADemo')
  if (isEmpty) return
  if (!replace) throw new Refused('seed.alreadyThere')
  await clearDemo(store.ownerUrl, { end: false })
}

async function megabytes(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ size: number }>(
    'SELECT pg_database_size(current_database()) AS size',
  )
  return Math.round((rows[0]?.size ?? 0) / 1_000_000)
}

/** A large load needs its statistics and visibility map at once; by itself the database would get to it much later. */
async function settle(store: Store): Promise<void> {
  const owner = new Client({ connectionString: store.ownerUrl })
  await owner.connect()
  try {
    await owner.query('VACUUM (ANALYZE)')
  } finally {
    await owner.end()
  }
}

// `npm run seed`: the demo of the usual size, or a large one to try the app with; see docs/import.md for real data.
await runCommand(async (store, config) => {
  const { sizes, replace, ...seed } = readArguments(process.argv.slice(2))
  await makeRoom(store, config, replace)
  const now = Date.now()
  await keepDivisionsFresh(store, now)
  process.stdout.write(say('seed.writing'))
  const seeded = await seedDemo(store.pool, { now, sizes, pepper: store.keys.pepper, ...seed })
  await settle(store)
  for (const year of seeded.unknownYears) process.stdout.write(say('seed.calendarUnknown', { year }))
  const seconds = ((Date.now() - now) / 1000).toFixed(1)
  process.stdout.write(
    say('seed.done', {
      ...sizes,
      counties: seeded.counties,
      sites: seeded.sites,
      seconds,
      megabytes: await megabytes(store),
    }),
  )
})
