import { findNear } from '../../src/features/openings/server/find-near.ts'
import { findNext } from '../../src/features/openings/server/find-next.ts'
import { type ListQuery, listFilters } from '../../src/features/openings/server/list-openings.ts'
import { type BenchStore, openBenchStore } from './bench-store.ts'
import { report, rounded, timeInTurn } from './measure.ts'

const rounds = 4_000
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

const sizes = { small: { openings: 10_000, people: 5_000 }, large: { openings: 100_000, people: 50_000 } }

function firstFilter(query: ListQuery) {
  const [filter] = listFilters(query, Date.now())
  if (!filter) throw new Error('nothing to look for')
  return filter
}

/** The calls that are measured on one database. */
async function callsOn(store: BenchStore) {
  const points = await findPoints(store)
  const context = { ...store, now: Date.now }
  return {
    select1: () => store.pool.query({ name: 'select-1', text: 'SELECT 1' }),
    nearby: (round: number) => {
      const near = points[round % points.length] ?? { lat: 38.93, lng: 100.45 }
      const query = { near, limit: 20 }
      return findNear(context, near, query, firstFilter(query))
    },
    word: (round: number) => {
      const query = { q: words[round % words.length] ?? '', division: '620702', limit: 20 }
      return findNext(context, query, firstFilter(query))
    },
  }
}

/**
 * (b) Nearby and word search at 10 thousand and 100 thousand openings beside `SELECT 1` by the same driver, on two
 * databases that run side by side.
 */
export async function benchQueries(): Promise<void> {
  const small = await openBenchStore(sizes.small)
  const large = await openBenchStore(sizes.large)
  try {
    const [atSmall, atLarge] = [await callsOn(small), await callsOn(large)]
    const times = await timeInTurn(rounds, {
      select1: atSmall.select1,
      nearby: atSmall.nearby,
      word: atSmall.word,
      select1AtLarge: atLarge.select1,
      nearbyAtLarge: atLarge.nearby,
      wordAtLarge: atLarge.word,
    })
    for (const [size, { seconds, megabytes }] of [
      ['small', small],
      ['large', large],
    ] as const)
      report({ figure: 'seed', ...sizes[size], seconds, megabytes })
    report({ figure: 'queries', rounds, ...times })
    for (const query of ['nearby', 'word'] as const) {
      const large = times[`${query}AtLarge`]
      report({
        figure: query,
        p50Growth: rounded(large.p50 / times[query].p50, 2),
        p99Growth: rounded(large.p99 / times[query].p99, 2),
        p50OverSelect1: rounded(times[query].p50 / times.select1.p50, 2),
      })
    }
  } finally {
    await small.close()
    await large.close()
  }
}
