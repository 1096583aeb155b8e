import {
  actExpressions,
  actValues,
  type PlacedAct,
  type Queryable,
  type StoredAnswer,
} from '../../../server/acts/act-ledger.ts'

/**
 * Asks for the seat and writes act, enrolment and answer, all in one statement: the slot row is locked for one round
 * trip and the commit, and only after the act is written. `SET` is computed on the row's newest version, so two callers can
 * never both get the last seat; the table's checks would refuse them if they could. While anybody waits, a free seat is theirs.
 */
const text = `
  WITH ${actExpressions(4)}, seat AS (
    UPDATE slot SET
      taken = taken + CASE WHEN taken + held < capacity AND waiting = 0 THEN 1 ELSE 0 END,
      waiting = waiting + CASE WHEN (taken + held < capacity AND waiting = 0) OR NOT $3::boolean THEN 0 ELSE 1 END,
      decided = CASE WHEN taken + held < capacity AND waiting = 0 THEN 'enrolled'
                     WHEN $3::boolean THEN 'waitlisted' ELSE 'refused' END
    FROM act_fact WHERE slot.county = $5 AND slot.id = $1
    RETURNING decided, CASE decided WHEN 'enrolled' THEN taken WHEN 'waitlisted' THEN waiting END AS place
  ), enrolled AS (
    INSERT INTO enrolment (county, id, opening, slot, person, status, place, asked_at)
    SELECT $5, $4, $2, $1, $10, decided, CASE decided WHEN 'enrolled' THEN place END, $17 FROM seat WHERE decided <> 'refused'
  ), answered AS (
    INSERT INTO answer (county, act, outcome, code, enrolment, place, at)
    SELECT $5, $4, decided, CASE decided WHEN 'refused' THEN 'full' END,
      CASE WHEN decided <> 'refused' THEN $4::uuid END, place, $17 FROM seat
  )
  SELECT decided, place FROM seat`

/** Takes the seat, joins the queue (`wait`) or is refused; throws 23505 when the act id or the person is already there. */
export async function takeSeat(
  client: Queryable,
  placed: PlacedAct & { slot: string },
  opening: string,
  wait: boolean,
): Promise<StoredAnswer> {
  const { rows } = await client.query<{
    decided: 'enrolled' | 'waitlisted' | 'refused'
    place: number | null
  }>({
    name: 'seat-take',
    text,
    values: [placed.slot, opening, wait, ...actValues(placed)],
  })
  const [row] = rows
  if (!row) throw new Error(`slot ${placed.slot} is gone`)
  if (row.decided === 'refused') return { outcome: 'refused', code: 'full' }
  return {
    outcome: row.decided,
    enrolment: placed.act.id,
    ...(row.place === null ? {} : { place: row.place }),
  }
}
