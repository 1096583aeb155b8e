import { attendKinds } from '../../../features/attendance/contract.ts'
import { newAct } from '../sample-town.ts'
import type { AccessWorld } from './access-world.ts'

/** A session of a fresh opening at the site. */
async function sessionHere({ town, openingAt, sites }: AccessWorld): Promise<string> {
  const session = await town.database.db
    .selectFrom('session')
    .select('id')
    .where('opening', '=', await openingAt(sites.here))
    .executeTakeFirstOrThrow()
  return session.id
}

/** 签到 and 签退 in a batch, for oneself and for the senior; whether it is too early comes after whether one may. */
export const attendRows = attendKinds.flatMap(kind => [
  {
    about: `the act ${kind} for themselves`,
    own: true as const,
    input: async (world: AccessWorld) => ({
      body: { acts: [{ id: newAct(), kind, v: 1, body: { sessionId: await sessionHere(world) } }] },
    }),
  },
  {
    about: `the act ${kind} for the senior`,
    input: async (world: AccessWorld) => {
      const act = { id: newAct(), kind, v: 1, onBehalfOf: world.senior.person }
      return { body: { acts: [{ ...act, body: { sessionId: await sessionHere(world) } }] } }
    },
  },
])
