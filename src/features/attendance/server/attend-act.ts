import { type ActContext, actKinds, type LocateAct } from '../../../server/acts/act-kind.ts'
import {
  actExpressions,
  actValues,
  type PlacedAct,
  type StoredAnswer,
  writeRefusal,
} from '../../../server/acts/act-ledger.ts'
import { countyOfId } from '../../../shared/ids.ts'
import { type AttendAct, attendActSchema, attendKinds } from '../contract.ts'
import { decideAttend, momentOf } from '../rules.ts'
import { findScene, type Scene } from './find-scene.ts'

const outcomes = { check_in: 'checked_in', check_out: 'checked_out' } as const

// The act, the fact and the answer, all or nothing.
const text = `
  WITH ${actExpressions(7)}, fact AS (
    INSERT INTO attendance_fact (county, id, session, opening, site, person, kind, at, received_at, how, by_person, device)
    SELECT $8, id, $1, $2, $3, $13, $4, $5, $20, $6, $9, $14 FROM act_fact
  )
  INSERT INTO answer (county, act, outcome, at) SELECT $8, id, $21, $20 FROM act_fact`

async function apply(
  { pool }: ActContext,
  placed: PlacedAct,
  act: AttendAct,
  scene: Scene,
): Promise<StoredAnswer> {
  const at = momentOf(act.meta, placed.receivedAt)
  const decision = decideAttend({ ...scene, present: scene.how !== undefined }, at)
  if (decision !== 'ok') return writeRefusal(pool, placed, decision)
  const outcome = outcomes[act.kind]
  const fact = [act.body.sessionId, scene.opening, scene.site, act.kind, new Date(at), scene.how]
  await pool.query({ name: 'attend', text, values: [...fact, ...actValues(placed), outcome] })
  return { outcome }
}

/** 签到 and 签退. Being there is one's own: nobody does it for another, whatever they may do for them otherwise. */
const attendAct: LocateAct<AttendAct> = async (context, act, actor) => {
  const { sessionId } = act.body
  const person = act.onBehalfOf ?? actor.person
  const scene = await findScene(context, sessionId, person, actor.device)
  if (!scene) return { code: 'no_such_session' }
  const { opening, site, division } = scene
  return {
    ...{ county: countyOfId(sessionId), opening, slot: null, site, division, person },
    who: { rule: 'signed-in' },
    atTablet: 'name',
    apply: placed => apply(context, placed, act, scene),
  }
}

/** For the handler of acts. */
export const attendanceActs = actKinds<AttendAct>(attendKinds, attendActSchema, attendAct)
