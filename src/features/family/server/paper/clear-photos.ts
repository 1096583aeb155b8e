import { sql } from 'kysely'
import type { ServerContext } from '../../../../server/server-context.ts'
import { shanghaiDate } from '../../../../shared/dates.ts'
import { paperWaits, photoKept } from '../../rules.ts'

/**
 * Forgets the photos of sheets that have been over for long enough: with the grant, or, where none came of it, with the time it could
 * have waited. That it was entered, and by whom, stays.
 */
export async function clearPhotos({ db, now }: Pick<ServerContext, 'db' | 'now'>): Promise<void> {
  const before = now() - photoKept
  await sql`UPDATE family_paper p SET photo = NULL
    WHERE p.photo IS NOT NULL AND p.entered_at < ${new Date(before)} AND (
      p.ended_at < ${new Date(before)} OR p.until < ${shanghaiDate(before)}
      OR (SELECT g.ended_at FROM family_grant g WHERE g.id = p.id) < ${new Date(before)}
      OR (p.entered_at < ${new Date(before - paperWaits)}
        AND (SELECT g.granted_at FROM family_grant g WHERE g.id = p.id) IS NULL))`.execute(db)
}
