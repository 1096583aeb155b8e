import { readFileSync } from 'node:fs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { loadDivisions } from '../../../server/load-divisions.ts'
import { openTestDatabase, type TestDatabase } from '../../../server/testing/test-database.ts'
import { shanghaiMoment } from '../../../shared/dates.ts'
import { clearDemo } from '../../clear-demo.ts'
import { importCsv } from '../import-csv.ts'

/** A Sunday morning in November, before the days off of 2027 were known. */
export const now = shanghaiMoment('2026-11-22', 9 * 60)

/** Imports into a real database with the divisions of one province, emptied before each test. */
export function useImports() {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    const all = readFileSync(new URL('../../../divisions/divisions.csv', import.meta.url), 'utf8')
    const text = all.split('\n').filter(line => /^(code|62)/.test(line))
    await loadDivisions(database.pool, { text: text.join('\n'), today: '2026-11-22' })
  }, 60_000)
  afterAll(() => database.close())
  beforeEach(() => clearDemo(database.ownerUrl, { end: false }))

  const load = (text: string | Uint8Array, at = now) =>
    importCsv(database.pool, {
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
      now: at,
      demo: false,
      newId: () => v7(),
    })
  return {
    load,
    query: async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows,
    /** Line, column and code of each problem; empty when the file was loaded. */
    async problemsOf(text: string | Uint8Array) {
      const result = await load(text)
      return result.ok ? [] : result.problems.map(({ line, column, code }) => [line, column, code])
    },
  }
}

const rows = readFileSync(new URL('rows.csv', import.meta.url), 'utf8').split('\n')

/** The headings, a site, and a talk at that site. */
const [head = '', site = '', usualTalk = ''] = rows

export { head, site }

type Talk = { code?: string; title?: string; places?: string; dates?: string; time?: string }

/** The row of the talk, with what a test changes in it. */
export function talk({ code, title, places, dates, time }: Talk = {}): string {
  const cells = usualTalk.split(',')
  const changed = [...cells.slice(0, 5), code, title, ...cells.slice(7, 10), places, dates, time]
  return changed.map((cell, index) => cell ?? cells[index]).join(',')
}

export const file = (...lines: string[]) => [head, ...lines].join('\n')
