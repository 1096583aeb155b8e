import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keepDivisionsFresh } from '../../src/commands/first-start.ts'
import { seedDemo } from '../../src/commands/seed/seed-demo.ts'
import { analyze } from '../../src/server/analyze.ts'
import { readConfig } from '../../src/server/config.ts'
import { openStore, type Store } from '../../src/server/store.ts'
import { rounded } from './measure.ts'

export type BenchStore = Store & { seconds: number; megabytes: number }

/** A fresh embedded database with a demo of the given size; says how long filling took and how big it got. */
export async function openBenchStore(sizes: { openings: number; people: number }): Promise<BenchStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yinling-bench-'))
  const say = { line: () => undefined, error: (error: Error) => console.error(error) }
  const store = await openStore(readConfig({ DATA_DIR: dataDir }), say, { connections: 16 })
  const start = performance.now()
  await keepDivisionsFresh(store, Date.now())
  await seedDemo(store.pool, { now: Date.now(), pepper: store.keys.pepper, sizes })
  await analyze(store.ownerUrl)
  const { rows } = await store.pool.query<{ bytes: number }>(
    'SELECT pg_database_size(current_database()) AS bytes',
  )
  return {
    ...store,
    seconds: rounded((performance.now() - start) / 1000, 1),
    megabytes: rounded((rows[0]?.bytes ?? 0) / 1_048_576, 0),
    async close() {
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
