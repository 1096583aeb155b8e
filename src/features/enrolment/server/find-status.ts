import * as v from 'valibot'
import type { Queryable } from '../../../server/acts/act-ledger.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { type EnrolmentStatus, statusSchema } from '../contract.ts'

/** What an enrolment is now, for the answer of a repeat. */
export async function findStatus(
  client: Queryable,
  county: string,
  id: Uuid,
): Promise<EnrolmentStatus | undefined> {
  const { rows } = await client.query<{ status: string }>({
    name: 'enrolment-status',
    text: 'SELECT status FROM enrolment WHERE county = $1 AND id = $2',
    values: [county, id],
  })
  return rows[0] && v.parse(statusSchema, rows[0].status)
}
