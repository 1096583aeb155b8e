import type { Pool } from 'pg'
import type { Pepper } from '../../server/pin.ts'
import { inTransaction } from '../../server/transaction.ts'
import { calendarKnows } from '../../shared/calendar/calendar.ts'
import { addDays, day, shanghaiDate, shanghaiMoment } from '../../shared/dates.ts'
import { linkDemoFamily } from './demo-family.ts'
import { makeIds } from './ids.ts'
import { type CountyProgramme, programmeOf } from './patterns.ts'
import { findCounties } from './places.ts'
import { makeRandom } from './random.ts'
import { homeCounty, type Sizes, spread, usualSizes } from './regions.ts'
import { weeksAhead } from './schedule.ts'
import { seedCounty } from './seed-county.ts'

export type SeedOptions = {
  /** Milliseconds since 1970; all dates are laid around its Shanghai date. */
  readonly now: number
  /** The same number, date and sizes give the same rows, ids included. */
  readonly randomSeed?: number
  readonly sizes?: Sizes
  /** Mixed into the hashes of the demo cards' PINs. */
  readonly pepper: Pepper
}

export type Seeded = Sizes & {
  readonly counties: number
  readonly sites: number
  /** Years of the demo's days whose days off are not known yet; staff must be told. */
  readonly unknownYears: readonly number[]
}

const usualSeed = 20_250_519
const idsBefore = 60 * day

/** Sites of a county: few busy ones in a small demo, 70 openings each in a large one; the home county has more. */
function siteCount(county: string, openings: number): number {
  if (openings > 400) return Math.ceil(openings / 70)
  return county === homeCounty ? 8 : Math.max(2, Math.ceil(openings / 24))
}

/** Of the years the demo's sessions lie in, those whose days off are not known. */
export function unknownYears(today: string): number[] {
  const years = [today, addDays(today, weeksAhead * 7)].map(date => Number(date.slice(0, 4)))
  return [...new Set(years)].filter(year => !calendarKnows(year))
}

/** The programme with its patterns in an order of chance, the same one for all its counties. */
function shuffled(programme: CountyProgramme, seed: number): CountyProgramme {
  return { ...programme, patterns: makeRandom(`${seed} ${programme.key}`).shuffle(programme.patterns) }
}

/**
 * Fills a database that has divisions and no sites yet with the demo, in one transaction: all of it or nothing.
 * Every row says `demo`. Needs the app's rights only.
 */
export async function seedDemo(pool: Pool, options: SeedOptions): Promise<Seeded> {
  const { now, randomSeed = usualSeed, sizes = usualSizes, pepper } = options
  const today = shanghaiDate(now)
  return inTransaction(pool, async client => {
    const counties = await findCounties(client)
    const shares = spread(sizes, counties).filter(share => share.openings > 0)
    const dealt = new Map<string, number>()
    let sites = 0
    for (const share of shares) {
      const county = counties.find(one => one.code === share.county)
      if (!county) continue
      const random = makeRandom(`${randomSeed} ${today} ${county.code}`)
      const newId = makeIds(random, shanghaiMoment(today) - idsBefore)
      const size = { ...share, sites: siteCount(county.code, share.openings) }
      const programme = shuffled(programmeOf(county.code), randomSeed)
      const offset = dealt.get(programme.key) ?? 0
      const task = { county, random, newId, now, today }
      await seedCounty(client, task, { ...programme, offset }, size, pepper)
      dealt.set(programme.key, offset + share.openings)
      sites += size.sites
    }
    await linkDemoFamily(client, now, `${randomSeed} ${today}`)
    return { ...sizes, counties: shares.length, sites, unknownYears: unknownYears(today) }
  })
}
