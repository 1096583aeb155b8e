import { findNear } from '../../src/features/openings/server/find-near.ts'
import { findNext } from '../../src/features/openings/server/find-next.ts'
import { listFilter } from '../../src/features/openings/server/list-openings.ts'
import { type BenchStore, openBenchStore } from './bench-store.ts'
import { report, rounded, type Times, timeCalls } from './measure.ts'

const calls = 2_000
const words = ['书法', '太极', '合唱', '舞蹈', '手机', '法律', '助餐', '理发']

type Point = { lat: number; lng: number }

/** Where people are: within about a kilometre of a site, as often as sites are there. */
async function findPoints(store: BenchStore): Promise<Point[]> {
  const { rows } = await store.pool.query<Point>(
    `SELECT round((lat + (random() - 0.5) * 0.02)::numeric, 3)::float8 AS lat, round((lng + (random() - 0.5) * 0.02)::numeric, 3)::float8 AS lng
     FROM site WHERE lat IS NOT NULL ORDER BY random() LIMIT 500`,
  )
  return rows
}

type Figures = { select1: Times; nearby: Times; word: Times }

async function measure(sizes: { openings: number; people: number }): Promise<Figures> {
  const store = await openBenchStore(sizes)
  try {
    const points = await findPoints(store)
    const context = { ...store, now: Date.now }
    const nearby = (call: number) => {
      const near = points[call % points.length] ?? { lat: 38.93, lng: 100.45 }
      const query = { near, limit: 20 }
      return findNear(context, near, query, listFilter(query, Date.now()))
    }
    const word = (call: number) => {
      const query = { q: words[call % words.length] ?? '', division: '620702', limit: 20 }
      return findNext(context, query, listFilter(query, Date.now()))
    }
    const select1 = () => store.pool.query({ name: 'select-1', text: 'SELECT 1' })
    const figures = {
      select1: await timeCalls(calls, select1),
      nearby: await timeCalls(calls, nearby),
      word: await timeCalls(calls, word),
    }
    report({
      figure: 'queries',
      ...sizes,
      seedSeconds: store.seconds,
      databaseMegabytes: store.megabytes,
      ...figures,
    })
    return figures
  } finally {
    await store.close()
  }
}

/** (b) Nearby and word search at 10 thousand and 100 thousand openings beside `SELECT 1` by the same driver. */
export async function benchQueries(): Promise<void> {
  const small = await measure({ openings: 10_000, people: 5_000 })
  const large = await measure({ openings: 100_000, people: 50_000 })
  for (const query of ['nearby', 'word'] as const) {
    report({
      figure: `${query} growth`,
      p50: rounded(large[query].p50 / small[query].p50, 2),
      p99: rounded(large[query].p99 / small[query].p99, 2),
      p50OverSelect1: rounded(small[query].p50 / small.select1.p50, 2),
    })
  }
}
