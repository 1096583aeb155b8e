import * as v from 'valibot'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Tablet } from '../../../server/tablet.ts'
import { type Caller, openSession, type SignedIn } from '../../../server/web-sessions.ts'
import { uuidSchema } from '../../../shared/ids.ts'
import type { ShownAtTablet, showAtTablet, Visitor } from '../contract.ts'
import { maskedName } from '../rules.ts'
import { findTapped } from './roster.ts'

type Refused = keyof (typeof showAtTablet)['refusals']
type Named = { readonly number: string } | { readonly token: string }

/** Looks at a card, with its PIN or without; handed in, since cards are another feature's. */
export type ShowCard = (
  context: ServerContext,
  attempt: Caller & { readonly named: Named; readonly pin: string | undefined },
) => Promise<SignedIn | Exclude<Refused, 'no_such_tile' | 'way_not_allowed'>>

async function nameOf({ db }: ServerContext, person: string): Promise<string> {
  const row = await db
    .selectFrom('person_profile')
    .select('name')
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.name ?? ''
}

/**
 * Lets somebody at the tablet show who they are. What they get is a pass for the page and no cookie; their whole name is told only
 * for the PIN, since a number can be anybody's guess and the next in line reads along.
 */
export async function showVisitor(
  context: ServerContext,
  tablet: Tablet,
  { shown, pin }: { shown: ShownAtTablet; pin?: string | undefined },
  caller: Caller,
  showCard: ShowCard,
): Promise<Visitor | Refused> {
  if (!tablet.ways.includes(shown.by)) return 'way_not_allowed'
  let opened: SignedIn | Refused
  if (shown.by === 'roster') {
    const tapped = await findTapped(context, tablet, shown.tile)
    if (!tapped) return 'no_such_tile'
    const { person } = tapped
    opened = await context.db
      .transaction()
      .execute(tx => openSession(tx, context, caller, { person, shown: 'tablet-name' }))
  } else {
    const named = shown.by === 'card' ? { token: shown.token } : { number: shown.number }
    opened = await showCard(context, { ...caller, named, pin })
  }
  if (typeof opened === 'string') return opened
  const name = await nameOf(context, opened.person)
  return {
    pass: opened.sessionToken,
    person: v.parse(uuidSchema, opened.person),
    name: opened.shown === 'tablet-pin' ? name : maskedName(name),
  }
}
