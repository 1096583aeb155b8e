import * as v from 'valibot'
import { minute } from '../shared/dates.ts'
import { type SiteId, siteIdSchema, type Uuid, uuidSchema } from '../shared/ids.ts'
import { type TabletWay, tabletWays } from '../shared/tablet.ts'
import { deviceCookie, tokenHash } from './actor.ts'
import type { ServerContext } from './server-context.ts'

/** A tablet of a site that calls. It has no person's rights: it reads what hangs in the hall and lets people show who they are. */
export type Tablet = {
  readonly device: Uuid
  readonly name: string
  readonly site: SiteId
  readonly siteName: string
  readonly sitePhone: string
  readonly division: string
  readonly divisionName: string
  readonly ways: readonly TabletWay[]
}

const rowSchema = v.object({
  device: uuidSchema,
  name: v.string(),
  site: siteIdSchema,
  siteName: v.string(),
  sitePhone: v.string(),
  division: v.string(),
  divisionName: v.string(),
  ways: v.array(v.picklist(tabletWays)),
})

/** The tablet whose device cookie this is; undefined for every other browser, and for one that was taken away. */
export async function findTablet(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  { cookies }: { readonly cookies: Readonly<Record<string, string | undefined>> },
): Promise<Tablet | undefined> {
  const token = cookies[deviceCookie]
  if (token === undefined || token.length > 200) return undefined
  const row = await db
    .selectFrom('device as d')
    .innerJoin('tablet as t', 't.device', 'd.id')
    .innerJoin('site as s', 's.id', 'd.site')
    .innerJoin('division as v', 'v.code', 's.division')
    .select(['d.id as device', 'd.name', 'd.site', 't.ways', 't.seen_at'])
    .select(['s.name as siteName', 's.phone as sitePhone', 's.division', 'v.short_name as divisionName'])
    .where('d.token_hash', '=', tokenHash(token))
    .where('d.revoked_at', 'is', null)
    .whereRef('s.county', '=', ({ fn, val }) => fn('left', ['d.site', val(6)]))
    .executeTakeFirst()
  if (!row) return undefined
  if (now() - row.seen_at.getTime() >= minute)
    await db
      .updateTable('tablet')
      .set({ seen_at: new Date(now()) })
      .where('device', '=', row.device)
      .execute()
  return v.parse(rowSchema, row)
}
