import type { Pool, PoolClient } from 'pg'
import * as v from 'valibot'

export type Statement = { name?: string | undefined; text: string; values: unknown[] }

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
export function listen(client: PoolClient, note: (statement: Statement) => void): void {
  const query = client.query.bind(client)
  Object.assign(client, {
    query: (...sent: unknown[]) => {
      const statement = v.safeParse(statementSchema, sent)
      if (statement.success) note(statement.output)
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

/** The tables that the plan which serves every value alike reads from end to end: the only kind our connections make (src/server/database.ts). */
export async function tablesReadWhole(pool: Pool, { text, values }: Statement): Promise<string[]> {
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
