import * as v from 'valibot'
import {
  changePassphrase,
  getStaffMe,
  openInvitation,
  proveStaff,
  signInStaff,
  takeInvitation,
} from '../../../features/staff/contract.ts'
import {
  closeSite,
  getCounty,
  getSiteStaff,
  getStaffRole,
  inviteStaff,
  makeSite,
  replaceStaff,
  suspendStaff,
  withdrawInvitation,
} from '../../../features/staff/county-contract.ts'
import { invitationRow, newToken } from '../../../features/staff/server/invitation.ts'
import { siteIdSchema, type Uuid } from '../../../shared/ids.ts'
import { addSite } from '../sample-openings.ts'
import { addPerson, newAct, sampleNow } from '../sample-town.ts'
import { codeAt, goodPassphrase, staffScene } from '../staff-scene.ts'
import { giveRight } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { county, otherCounty, type Sites } from './callers.ts'
import { passkeyScenes, withFactor } from './passkey-scenes.ts'
import { holderOf, rightAt, rightScenes } from './right-scenes.ts'
import { type FeatureScenes, open, sceneOf } from './scene.ts'

const mine = { about: 'themselves', own: true, input: () => ({}) } as const
const proof = { passphrase: goodPassphrase, code: '000000' }

const places = [
  ['at the site', 'here'],
  ['in another county', 'elsewhere'],
] as const satisfies readonly (readonly [string, keyof Sites])[]

/** A link that the caller, or an administrator nobody knows, gave out. */
async function linkOf(world: AccessWorld, by: string): Promise<{ id: Uuid; token: string }> {
  const [id, token] = [newAct(), newToken()]
  const row = invitationRow({ id, right: rightAt(world, 'here'), name: '钱小燕', by }, token, sampleNow)
  await world.town.database.db.insertInto('staff_invitation').values(row).execute()
  return { id, token }
}

async function administratorsLink(world: AccessWorld): Promise<{ id: Uuid; token: string }> {
  const { database } = world.town
  const { person } = await addPerson(database, '某管理员')
  await giveRight(database, person, { role: 'administrator' })
  return linkOf(world, person)
}

/** A link with all that taking it needs. */
async function linkToTake(world: AccessWorld) {
  const { token } = await administratorsLink(world)
  const { secret, setup } = (await staffScene(world.town).open(token)).json()
  const code = codeAt(secret, world.town.clock.now())
  return { id: newAct(), token, name: '钱小燕', passphrase: goodPassphrase, setup, code }
}

const rolesOf = <More extends object>(more: () => More) => [
  ...places.map(([where, site]) => ({
    about: `the right of staff ${where}`,
    input: async (world: AccessWorld) => ({
      params: { id: await holderOf(world, rightAt(world, site)) },
      ...more(),
    }),
  })),
  {
    about: 'the right of a coordinator of the county',
    input: async (world: AccessWorld) => ({
      params: { id: await holderOf(world, { role: 'coordinator', division: county }) },
      ...more(),
    }),
  },
  {
    about: 'the right of an administrator',
    input: async (world: AccessWorld) => ({
      params: { id: await holderOf(world, { role: 'administrator' }) },
      ...more(),
    }),
  },
]

export const staffScenes: FeatureScenes = {
  feature: 'staff',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(signInStaff, [
      {
        about: 'with a card, its passphrase and its code',
        own: true,
        input: async world => {
          const scene = staffScene(world.town)
          const { card, secret } = await world.freshStaff()
          return { body: { card, passphrase: goodPassphrase, code: scene.codeNow({ secret }) } }
        },
      },
    ]),
    sceneOf(proveStaff, [
      {
        ...mine,
        input: async (world, who) => ({
          body: { ...proof, code: codeAt(await withFactor(world, who), world.town.clock.now()) },
        }),
      },
    ]),
    sceneOf(openInvitation, [
      {
        about: 'a one-time link',
        own: true,
        input: async world => ({ body: { token: (await administratorsLink(world)).token } }),
      },
    ]),
    sceneOf(takeInvitation, [
      { about: 'with a one-time link', own: true, input: async world => ({ body: await linkToTake(world) }) },
    ]),
    sceneOf(getStaffMe, [mine]),
    ...passkeyScenes,
    sceneOf(changePassphrase, [
      {
        ...mine,
        input: async (world, who) => {
          await withFactor(world, who)
          return { body: { passphrase: '另一棵老槐树下的石凳子上' } }
        },
      },
    ]),
    sceneOf(getCounty, [
      open('the county', { query: { division: county } }),
      open('another county of the city', { query: { division: otherCounty } }),
      open('the city', { query: { division: county.slice(0, 4) } }),
    ]),
    sceneOf(
      getSiteStaff,
      places.map(([where, site]) => ({
        about: `a site ${where}`,
        input: ({ sites }: AccessWorld) => ({ params: { id: v.parse(siteIdSchema, sites[site]) } }),
      })),
    ),
    sceneOf(
      getStaffRole,
      rolesOf(() => ({})),
    ),
    sceneOf(inviteStaff, [
      ...places.map(([where, site]) => ({
        about: `staff ${where}`,
        input: (world: AccessWorld) => ({
          body: { id: newAct(), right: rightAt(world, site), name: '钱小燕' },
        }),
      })),
      ...(['coordinator', 'auditor'] as const).map(role => ({
        about: `${role} of the county`,
        input: () => ({ body: { id: newAct(), right: { role, division: county }, name: '钱小燕' } }),
      })),
      {
        about: 'administrator',
        input: () => ({ body: { id: newAct(), right: { role: 'administrator' as const }, name: '钱小燕' } }),
      },
    ]),
    sceneOf(withdrawInvitation, [
      {
        about: 'a link of their own',
        own: true,
        input: async (world, who) => ({
          params: { id: who ? (await linkOf(world, who.person)).id : newAct() },
        }),
      },
      {
        about: 'a link of the administrator',
        input: async world => {
          const administrator = world.callers.find(({ right }) => right?.role === 'administrator')
          return { params: { id: (await linkOf(world, administrator?.actor?.person ?? '')).id } }
        },
      },
    ]),
    sceneOf(
      makeSite,
      [county, otherCounty].map(place => ({
        about: `in ${place === county ? 'the county' : 'another county of the city'}`,
        input: () => ({
          body: {
            id: v.parse(siteIdSchema, `${place}-${newAct()}`),
            ...{ name: '新站', division: `${place}001001`, address: '一号', phone: '0936-8210301' },
          },
        }),
      })),
    ),
    sceneOf(
      closeSite,
      [county, otherCounty].map(place => ({
        about: `a site ${place === county ? 'of the county' : 'of another county of the city'}`,
        input: async ({ town }: AccessWorld) => ({
          params: { id: v.parse(siteIdSchema, await addSite(town.database, place)) },
        }),
      })),
    ),
    sceneOf(
      suspendStaff,
      rolesOf(() => ({})),
    ),
    sceneOf(
      replaceStaff,
      rolesOf(() => ({ body: { id: newAct(), name: '钱小燕' } })),
    ),
    ...rightScenes,
  ],
}
