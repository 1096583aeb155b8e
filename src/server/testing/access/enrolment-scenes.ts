import {
  actKinds,
  deleteEnrolment,
  getCalendar,
  getCallList,
  listMyEnrolments,
  postActs,
  putEnrolment,
} from '../../../features/enrolment/contract.ts'
import { newAct } from '../sample-town.ts'
import type { AccessWorld } from './access-world.ts'
import { attendRows } from './attend-rows.ts'
import type { Sites } from './callers.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const places = [
  ['at the site', 'here'],
  ['in another county', 'elsewhere'],
] as const satisfies readonly (readonly [string, keyof Sites])[]

/** Of the senior, by her id. */
export const ofTheSenior = {
  about: 'the senior’s',
  input: ({ senior }: AccessWorld) => ({ query: { personId: senior.person } }),
} as const

const mine = { about: 'their own', own: true, input: () => ({}) } as const

/** One act in a batch, about a place of the senior: a new one, or one that she has. */
async function actForSenior(world: AccessWorld, kind: (typeof actKinds)[number], site: string) {
  const { senior, openingAt, enrolmentOfSenior } = world
  const act = { id: newAct(), kind, v: 1, onBehalfOf: senior.person }
  if (kind === 'enrol') return { ...act, body: { openingId: await openingAt(site) } }
  const { id: enrolmentId } = await enrolmentOfSenior(site)
  return { ...act, body: { enrolmentId } }
}

export const enrolmentScenes: FeatureScenes = {
  feature: 'enrolment',
  ledger: 'act',
  scenes: [
    sceneOf(putEnrolment, [
      {
        about: 'a place for themselves',
        own: true,
        input: async ({ openingAt, sites }) => ({
          params: { id: newAct() },
          body: { openingId: await openingAt(sites.here) },
        }),
      },
      ...places.map(([where, site]) => ({
        about: `a place for the senior ${where}`,
        input: async ({ openingAt, sites, senior }: AccessWorld) => ({
          params: { id: newAct() },
          body: { openingId: await openingAt(sites[site]), personId: senior.person },
        }),
      })),
    ]),
    sceneOf(
      deleteEnrolment,
      places.map(([where, site]) => ({
        about: `the senior’s enrolment ${where}`,
        input: async ({ enrolmentOfSenior, sites }: AccessWorld) => ({
          params: { id: (await enrolmentOfSenior(sites[site])).id },
        }),
      })),
    ),
    sceneOf(postActs, [
      ...actKinds.flatMap(kind =>
        places.map(([where, site]) => ({
          about: `the act ${kind} for the senior ${where}`,
          input: async (world: AccessWorld) => ({
            body: { acts: [await actForSenior(world, kind, world.sites[site])] },
          }),
        })),
      ),
      ...attendRows,
    ]),
    sceneOf(listMyEnrolments, [mine, ofTheSenior]),
    sceneOf(getCallList, [
      { about: 'the site', input: ({ sites }) => ({ params: { id: sites.here } }) },
      { about: 'another site of the county', input: ({ sites }) => ({ params: { id: sites.besides } }) },
      { about: 'a site of another county', input: ({ sites }) => ({ params: { id: sites.elsewhere } }) },
    ]),
    sceneOf(getCalendar, [
      mine,
      ofTheSenior,
      {
        about: 'an enrolment of the senior',
        input: async ({ enrolmentOfSenior, sites }) => ({
          query: { enrolment: (await enrolmentOfSenior(sites.here)).id },
        }),
      },
    ]),
  ],
}
