import * as v from 'valibot'
import { giveRightToo, restoreStaff } from '../../../features/staff/county-contract.ts'
import { type Uuid, uuidSchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { addSite } from '../sample-openings.ts'
import { addPerson, newAct } from '../sample-town.ts'
import { giveRight } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { county, type Sites } from './callers.ts'
import { type Scene, sceneOf } from './scene.ts'

export const rightAt = ({ sites }: AccessWorld, site: keyof Sites): StaffRight => ({
  role: 'staff',
  site: sites[site],
})

/** Somebody new with this right; gives the id of the right. */
export async function holderOf({ town: { database } }: AccessWorld, right: StaffRight): Promise<Uuid> {
  const { person } = await addPerson(database, '某站长')
  await giveRight(database, person, right)
  const { db } = database
  const row = await db
    .selectFrom('staff_role')
    .select('id')
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return v.parse(uuidSchema, row.id)
}

/** Somebody who held this right until a moment ago. */
async function formerOf(world: AccessWorld, right: StaffRight): Promise<Uuid> {
  const id = await holderOf(world, right)
  await world.town.database.pool.query(
    `WITH gone AS (DELETE FROM staff_role WHERE id = $1 RETURNING *)
     INSERT INTO staff_role_ended (id, person, role, site, division, given_at, ended_at, ended_by)
     SELECT id, person, role, site, division, given_at, now(), $2 FROM gone`,
    [id, newAct()],
  )
  return id
}

const places = [
  ['at the site', 'here'],
  ['in another county', 'elsewhere'],
] as const

/** Another right for who works already, and asking back who was suspended. */
export const rightScenes: readonly Scene[] = [
  sceneOf(giveRightToo, [
    ...places.map(([where, site]) => ({
      about: `another site of the county, to staff ${where}`,
      input: async (world: AccessWorld) => {
        const second = await addSite(world.town.database, county)
        const id = await holderOf(world, rightAt(world, site))
        return { params: { id }, body: { right: { role: 'staff' as const, site: second } } }
      },
    })),
    {
      about: 'coordinating the county, to staff at the site',
      input: async world => ({
        params: { id: await holderOf(world, rightAt(world, 'here')) },
        body: { right: { role: 'coordinator' as const, division: county } },
      }),
    },
  ]),
  sceneOf(restoreStaff, [
    ...places.map(([where, site]) => ({
      about: `who was staff ${where}`,
      input: async (world: AccessWorld) => ({
        params: { id: await formerOf(world, rightAt(world, site)) },
        body: { id: newAct() },
      }),
    })),
    {
      about: 'who was an administrator',
      input: async world => ({
        params: { id: await formerOf(world, { role: 'administrator' }) },
        body: { id: newAct() },
      }),
    },
  ]),
]
