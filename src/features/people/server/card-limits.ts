import { sql } from 'kysely'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import { rest } from '../../../server/tries.ts'
import type { CallingDevice } from '../../../server/web-sessions.ts'

/** Where cards are tried, and how many distinct ones may fail there within a rest. */
export type CardSource = { readonly key: Buffer; readonly most: number }

/** A canteen shares one address, a guesser tries many cards; a family shares a phone, forty people share a tablet. */
const most = { network: 10, personal: 5, tablet: 20 } as const

/**
 * What limits tries here: the network and the device. A registered tablet is limited by itself alone: forty people who mistype at
 * lunch on one address must not keep each other out, and nobody else tries through it.
 */
export function cardSources(
  { keys }: Pick<ServerContext, 'keys'>,
  address: string,
  device: CallingDevice | undefined,
): CardSource[] {
  const source = (text: string, most: number) => ({ key: keyedHash(keys, 'network', text), most })
  const network = source(address, most.network)
  if (device === undefined) return [network]
  const itself = source(`device ${device.id}`, device.tablet ? most.tablet : most.personal)
  return device.tablet ? [itself] : [network, itself]
}

/** Whether as many other cards as may be have failed in one of these places. */
export async function isCrowded(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  sources: readonly CardSource[],
  card: Buffer,
): Promise<boolean> {
  for (const { key, most } of sources) {
    const row = await db
      .selectFrom('sign_in_failure')
      .select(sql<number>`count(*) FILTER (WHERE card <> ${card})::integer`.as('others'))
      .where('source', '=', key)
      .where('at', '>', new Date(now() - rest))
      .executeTakeFirstOrThrow()
    if (row.others >= most) return true
  }
  return false
}

/** Notes that this card failed in these places. */
export async function noteFailure(
  { db, now }: Pick<ServerContext, 'db' | 'now'>,
  sources: readonly CardSource[],
  card: Buffer,
): Promise<void> {
  const at = new Date(now())
  await db
    .insertInto('sign_in_failure')
    .values(sources.map(({ key }) => ({ source: key, card, at })))
    .onConflict(conflict => conflict.columns(['source', 'card']).doUpdateSet({ at }))
    .execute()
}
