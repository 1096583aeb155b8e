import type { Pool, PoolClient } from 'pg'
import * as v from 'valibot'

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
async function tablesOf(pool: Pool, { text, values }: Statement): Promise<string[]> {
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

/** Notes every statement that goes over connections of this pool which are made from now on. */
export function watchStatements(pool: Pool) {
  let ran: Statement[] = []
  const listen = (client: PoolClient) => {
    const query = client.query.bind(client)
    Object.assign(client, {
      query: (...sent: unknown[]) => {
        const statement = v.safeParse(statementSchema, sent)
        if (statement.success) ran.push(statement.output)
        return Reflect.apply(query, client, sent)
      },
    })
  }
  pool.on('connect', listen)
  const statementsOf = async (work: () => Promise<unknown>): Promise<readonly Statement[]> => {
    ran = []
    await work()
    return [...ran]
  }
  return {
    statementsOf,
    /** The tables that any statement of `work` reads from end to end, each with the statement. */
    async tablesScanned(work: () => Promise<unknown>): Promise<string[]> {
      const all = await statementsOf(work)
      const sent = all.filter(each => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)/i.test(each.text))
      if (sent.length === 0) throw new Error('nothing was asked of the database')
      const found: string[] = []
      for (const statement of new Map(sent.map(each => [each.text, each])).values()) {
        for (const table of await tablesOf(pool, statement)) found.push(`${table}: ${statement.text}`)
      }
      return found
    },
  }
}
