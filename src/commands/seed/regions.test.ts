import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDivisions } from '../../divisions/parse-divisions.ts'
import { homeCounty, spread, usualSizes } from './regions.ts'

const table = parseDivisions(readFileSync(new URL('../../divisions/divisions.csv', import.meta.url), 'utf8'))
const counties = (table.ok ? table.rows : [])
  .filter(row => row.level === 'county')
  .map(row => ({ code: row.code, name: row.name, communities: [] }))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

describe('the demo', () => {
  it('of the usual size gives every region 300 openings and 400 people', () => {
    const shares = spread(usualSizes, counties)
    for (const prefix of ['6207', '12', '3209', '1506', '23', '6322']) {
      const own = shares.filter(share => share.county.startsWith(prefix))
      expect(sum(own.map(share => share.openings))).toBeGreaterThanOrEqual(300)
      expect(sum(own.map(share => share.people))).toBeGreaterThanOrEqual(400)
      expect(own.length).toBeGreaterThan(3)
    }
    expect(shares.find(share => share.county === homeCounty)?.openings).toBeGreaterThanOrEqual(100)
  })

  it('of 100,000 openings reaches all 171 counties and puts 20,000 into one', () => {
    const shares = spread({ openings: 100_000, people: 50_000 }, counties)
    expect(shares).toHaveLength(171)
    expect(sum(shares.map(share => share.openings))).toBe(100_000)
    expect(sum(shares.map(share => share.people))).toBe(50_000)
    expect(shares.find(share => share.county === homeCounty)?.openings).toBe(20_000)
    expect(Math.min(...shares.map(share => share.openings))).toBeGreaterThan(400)
  })
})
