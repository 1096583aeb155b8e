import type { PoolClient } from 'pg'
import * as v from 'valibot'
import { expect } from 'vitest'
import type { TestDatabase } from './test-database.ts'

type Statement = { name?: string | undefined; text: string; values: unknown[] }

const statementSchema = v.union([
  v.pipe(
    v.strictTuple([v.string()]),
    v.transform(([text]) => ({ text, values: [] as unknown[] })),
  ),
  v.pipe(
    v.looseTuple([v.string(), v.array(v.unknown())]),
    v.transform(([text, values]) => ({ text, values })),
  ),
  v.pipe(
    v.looseTuple([
      v.object({
        name: v.optional(v.string()),
        text: v.string(),
        values: v.optional(v.array(v.unknown()), []),
      }),
    ]),
    v.transform(([statement]) => statement),
  ),
])

/** Notes every statement that goes over this connection, as it goes. */
function listen(client: PoolClient, hear: (statement: Statement) => void): void {
  const query = client.query.bind(client)
  Object.assign(client, {
    query: (...sent: unknown[]) => {
      const statement = v.safeParse(statementSchema, sent)
      if (statement.success) hear(statement.output)
      return Reflect.apply(query, client, sent)
    },
  })
}

const planSchema = v.array(v.object({ Plan: v.unknown() }))
const nodeSchema = v.object({
  'Node Type': v.string(),
  'Relation Name': v.optional(v.string()),
  Plans: v.optional(v.array(v.unknown()), []),
})

// Rows that are few however the country grows: one for each county, or none at all.
const small = new Set(['feed_lease', 'feed_snapshot', 'setting', 'key_use'])

function scans(plan: unknown): string[] {
  const node = v.parse(nodeSchema, plan)
  const table = node['Relation Name'] ?? ''
  const own = node['Node Type'] === 'Seq Scan' && !small.has(table) ? [table] : []
  return [...own, ...node.Plans.flatMap(scans)]
}

/** The plan that serves every value alike: the only kind our connections make (src/server/database.ts). */
async function plan({ pool }: TestDatabase, { text, values }: Statement) {
  const client = await pool.connect()
  try {
    await client.query(`PREPARE explained AS ${text}`)
    const nothing = values.length === 0 ? '' : `(${values.map(() => 'NULL').join(', ')})`
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE explained${nothing}`)
    await client.query('DEALLOCATE explained')
    return v.parse(planSchema, rows[0]['QUERY PLAN']).flatMap(each => scans(each.Plan))
  } finally {
    client.release()
  }
}

/** Watches what goes to a database over connections made from now on. */
export function watchPlans(database: TestDatabase) {
  let ran: Statement[] = []
  database.pool.on('connect', client => listen(client, statement => ran.push(statement)))
  const statementsOf = async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
    ran = []
    await work()
    return [...ran]
  }
  return {
    statementsOf,
    /** The statements that `work` sends, and the tables any of them reads from end to end. */
    async tablesScanned(work: () => Promise<unknown>): Promise<string[]> {
      const all = await statementsOf(work)
      const sent = all.filter(each => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)/i.test(each.text))
      expect(sent.length).toBeGreaterThan(0)
      const found: string[] = []
      for (const statement of new Map(sent.map(each => [each.text, each])).values()) {
        for (const table of await plan(database, statement)) found.push(`${table}: ${statement.text}`)
      }
      return found
    },
  }
}
