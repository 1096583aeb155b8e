import { sql } from 'kysely'
import type { ServerContext } from '../../../server/server-context.ts'

const batch = 500

/** Moves openings whose next session has ended on to the one after it; one with none left leaves the lists and the feed. */
async function rollBatch({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<number> {
  const at = new Date(now())
  return db.transaction().execute(async tx => {
    const due = await sql<{ county: string; id: string }>`
      SELECT county, id FROM opening WHERE state = 'published' AND next_session > '' AND next_ends_at <= ${at}
      ORDER BY next_ends_at LIMIT ${sql.lit(batch)} FOR UPDATE SKIP LOCKED`.execute(tx)
    const { rows } = await sql<{ county: string; id: string; next_starts_at: Date | null }>`
      UPDATE opening o SET next_session = n.id, next_starts_at = n.starts_at, next_ends_at = n.ends_at,
        sessions_left = coalesce(n.left, 0)
      FROM unnest(${due.rows.map(row => row.county)}::text[], ${due.rows.map(row => row.id)}::text[]) AS due(county, id)
      LEFT JOIN LATERAL (
        SELECT x.id, x.starts_at, x.ends_at, count(*) OVER ()::integer AS left FROM session x
        WHERE x.county = due.county AND x.opening = due.id AND x.cancelled_at IS NULL AND x.ends_at > ${at}
        ORDER BY x.starts_at, x.id LIMIT 1) n ON true
      WHERE o.county = due.county AND o.id = due.id
      RETURNING o.county, o.id, o.next_starts_at`.execute(tx)
    const going = rows.filter(row => row.next_starts_at !== null)
    if (going.length > 0) {
      await sql`UPDATE opening_gram g SET next_starts_at = o.next_starts_at
        FROM unnest(${going.map(row => row.county)}::text[], ${going.map(row => row.id)}::text[]) AS r(county, id)
        JOIN opening o ON o.county = r.county AND o.id = r.id
        WHERE g.county = r.county AND g.opening = r.id`.execute(tx)
    }
    const over = [...new Set(rows.filter(row => row.next_starts_at === null).map(row => row.county))]
    if (over.length > 0)
      await tx.updateTable('feed_lease').set({ stale: true }).where('county', 'in', over).execute()
    return rows.length
  })
}

/** Rolls everything that is due; returns how many openings moved. */
export async function rollNextSessions(context: Pick<ServerContext, 'db' | 'now'>): Promise<number> {
  let moved = 0
  for (;;) {
    const rolled = await rollBatch(context)
    moved += rolled
    if (rolled < batch) return moved
  }
}
