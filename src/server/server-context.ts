import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Clock } from '../shared/dates.ts'
import type { Endpoint } from '../shared/endpoint.ts'
import type { Config } from './config.ts'
import type { Keys } from './keys.ts'
import type { ProblemTitles } from './problems.ts'
import type { Database } from './schema.ts'
import type { SmsSender } from './sms/sms-sender.ts'

/** What every feature's server part is handed: nothing of it is reached for globally. */
export type ServerContext = {
  readonly config: Config
  readonly pool: Pool
  readonly db: Kysely<Database>
  readonly keys: Keys
  readonly now: Clock
  readonly sms: SmsSender
  readonly demo: boolean
  readonly version: string
  readonly titles: ProblemTitles
  /** Filled while mounting; the API description is made of it. */
  readonly endpoints: Endpoint[]
}
