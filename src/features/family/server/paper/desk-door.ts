import type { Kysely } from 'kysely'
import type { Actor } from '../../../../server/actor.ts'
import type { Database } from '../../../../server/schema.ts'

/** A site at whose desk somebody sits. */
export type Desk = {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly division: string
  readonly divisionName: string
}

/** Whose desk it is and whom it knows, as the desk itself says it; handed in, since it is another feature's. */
export type DeskDoor = {
  readonly deskOf: (
    db: Kysely<Database>,
    actor: Actor,
    site: string,
  ) => Promise<Desk | 'no_such_site' | 'not_allowed'>
  readonly knows: (db: Kysely<Database>, desk: Desk, person: string) => Promise<boolean>
}

/** A worker at the desk with somebody the site knows. */
export type Sitting = {
  readonly actor: Actor
  readonly desk: Desk
  readonly senior: string
  readonly address: string
}
