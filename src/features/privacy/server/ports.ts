import type { Actor } from '../../../server/actor.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { Caller } from '../../../server/web-sessions.ts'
import type { Uuid } from '../../../shared/ids.ts'
import type { WaysToProve } from '../contract.ts'

/** The desk of a site, as far as it is needed here. */
export type Desk = { readonly county: string; readonly id: string }

/** What other features do for this one; `server/app.ts` hands it in. */
export type PrivacyPorts = {
  /** Places that are still to come, and giving them up so that they go on to others. */
  readonly findPlaces: (context: ServerContext, person: Uuid) => Promise<readonly Uuid[]>
  readonly giveUpPlaces: (context: ServerContext, actor: Actor, person: Uuid) => Promise<void>
  /** Showing once more who one is. */
  readonly waysToProve: (context: ServerContext, person: Uuid) => Promise<WaysToProve>
  readonly proveOneself: (
    context: ServerContext,
    actor: Actor,
    proof: { readonly pin: string } | { readonly code: string },
  ) => Promise<'right' | 'wrong_pin' | 'wrong_code' | 'code_over' | 'too_many_tries' | 'no_way_to_prove'>
  readonly sendOwnCode: (
    context: ServerContext,
    caller: Caller,
    person: Uuid,
  ) => Promise<{ readonly sent: boolean } | 'too_many_phone_codes' | 'no_way_to_prove'>
  /** Whether the actor sits at the desk of a site, and whether it knows somebody. */
  readonly deskOf: (
    db: ServerContext['db'],
    actor: Actor,
    site: string,
  ) => Promise<Desk | 'no_such_site' | 'not_allowed'>
  /** Whether people can live there: a community or street that exists now. */
  readonly isHome: (db: ServerContext['db'], code: string) => Promise<boolean>
  readonly knows: (db: ServerContext['db'], desk: Desk, person: Uuid) => Promise<boolean>
}
