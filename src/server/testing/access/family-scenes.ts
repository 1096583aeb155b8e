import {
  askToHelp,
  endGrant,
  getFamily,
  keepGrant,
  listDoneForMe,
  listHelpingNews,
  makeFamilyCode,
  sayYes,
} from '../../../features/family/contract.ts'
import { confirmPaper, enterPaper, listPapers, seePaper } from '../../../features/family/paper-contract.ts'
import { day } from '../../../shared/dates.ts'
import type { Actor } from '../../actor.ts'
import { familyScene } from '../family-scene.ts'
import { knowAt, newPhone, paperScene, samplePhoto } from '../paper-scene.ts'
import { addPerson, newAct } from '../sample-town.ts'
import { giveRight, type SignedIn, signInAs } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const mine = { about: 'themselves', own: true, input: () => ({}) } as const

/** A request of a new relative to this senior, or to nobody. */
async function requestTo(world: AccessWorld, senior: SignedIn | undefined): Promise<string> {
  if (senior === undefined) return newAct()
  const { codeOf, ask } = familyScene(world.town, world.sites.here)
  const asked = await ask(await signInAs(world.town.database, '亲戚'), await codeOf(senior))
  if (asked.statusCode !== 200) throw new Error(asked.payload)
  return asked.json().id
}

const toThemselves = {
  about: 'a request to themselves',
  own: true,
  input: async (world: AccessWorld, who: SignedIn | undefined) => ({
    params: { id: await requestTo(world, who) },
  }),
} as const

const ofSenior = async (world: AccessWorld) => ({
  params: { id: await requestTo(world, await world.sessionOf(world.senior)) },
})

const sites = ['here', 'elsewhere'] as const
const wordsOf = { here: 'the site', elsewhere: 'a site of another county' }

/** Somebody without any device whom a site knows, and a sheet that one of its workers entered for them. */
async function onPaper({ town, sites: places }: AccessWorld, site: string) {
  const [{ person }, worker] = [
    await addPerson(town.database, '老人'),
    await signInAs(town.database, '李建军'),
  ]
  await giveRight(town.database, worker.person, { role: 'staff', site })
  for (const each of Object.values(places)) await knowAt(town, each, person, worker.person)
  const paper = newAct()
  const entered = await paperScene(town, site).enter(worker, person, { id: paper, how: 'two-workers' })
  if (entered.statusCode !== 200) throw new Error(entered.payload)
  return { person, paper }
}

/** What is asked at either site about such a person. */
const ofBoth = <Input>(
  about: string,
  input: (site: string, known: Awaited<ReturnType<typeof onPaper>>) => Input,
) =>
  sites.map(site => ({
    about: `${about} at ${wordsOf[site]}`,
    input: async (world: AccessWorld) => input(world.sites[site], await onPaper(world, world.sites[site])),
  }))

/** A grant by two workers to this senior, as if they had met while she was away; or nobody's. */
async function keptBy({ town }: AccessWorld, senior: SignedIn | undefined): Promise<string> {
  const id = newAct()
  if (senior === undefined) return id
  const [helper, first, second] = [
    await addPerson(town.database, '亲戚'),
    await addPerson(town.database, '李建军'),
    await addPerson(town.database, '赵敏'),
  ]
  const at = new Date(town.context.now())
  await town.database.db
    .insertInto('family_grant')
    .values({
      ...{ id, senior: senior.person, helper: helper.person, relation: 'other', calls: '大姨' },
      ...{
        may_enrol: true,
        may_order: false,
        may_see_record: false,
        until: '2027-01-01',
        how: 'two-workers',
      },
      ...{
        asked_at: at,
        granted_at: at,
        granted_on: second.device,
        record_from: new Date(at.getTime() + day),
      },
      ...{ entered_by: first.person, entered_on: first.device, confirmed_by: second.person },
    })
    .execute()
  return id
}

export const familyScenes: FeatureScenes = {
  feature: 'family',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(getFamily, [mine]),
    sceneOf(makeFamilyCode, [mine]),
    sceneOf(askToHelp, [
      {
        about: 'with the code that a senior read out',
        own: true,
        input: async world => {
          const { codeOf } = familyScene(world.town, world.sites.here)
          const code = await codeOf(await signInAs(world.town.database, '老人'))
          return {
            body: { code, relation: 'other' as const, calls: '大姨', scopes: [], until: '2027-01-01' },
          }
        },
      },
    ]),
    sceneOf(sayYes, [
      {
        ...toThemselves,
        // One at a time: a senior has five helpers at most.
        input: async (world, who) => {
          if (who) await forgetGranted(world, who)
          return { ...(await toThemselves.input(world, who)), body: { scopes: [] } }
        },
      },
      {
        about: 'a request to the senior',
        input: async world => ({ ...(await ofSenior(world)), body: { scopes: [] } }),
      },
    ]),
    sceneOf(endGrant, [toThemselves, { about: 'a request to the senior', input: ofSenior }]),
    sceneOf(keepGrant, [
      {
        about: 'what two workers entered for themselves',
        own: true,
        input: async (world, who) => ({ params: { id: await keptBy(world, who) } }),
      },
      {
        about: 'what two workers entered for the senior',
        input: async world => ({ params: { id: await keptBy(world, await world.sessionOf(world.senior)) } }),
      },
    ]),
    sceneOf(listDoneForMe, [mine]),
    sceneOf(listHelpingNews, [mine]),
    sceneOf(
      enterPaper,
      ofBoth('for somebody known', (id, { person }) => ({
        params: { id, person },
        body: {
          ...{
            id: newAct(),
            how: 'paper' as const,
            name: '王小梅',
            phone: newPhone(),
            relation: 'other' as const,
          },
          ...{ calls: '大姨', scopes: [], until: '2027-01-01', photo: samplePhoto.toString('base64') },
        },
      })),
    ),
    sceneOf(
      listPapers,
      ofBoth('of somebody known', (id, { person }) => ({ params: { id, person } })),
    ),
    sceneOf(
      seePaper,
      ofBoth('of somebody known', (id, { person, paper }) => ({ params: { id, person, paper } })),
    ),
    sceneOf(
      confirmPaper,
      ofBoth('of somebody known', (id, { person, paper }) => ({ params: { id, person, paper } })),
    ),
  ],
}

async function forgetGranted({ town }: AccessWorld, { person }: Actor): Promise<void> {
  const ended = { ended_at: new Date(), ended_by: person }
  await town.database.db
    .updateTable('family_grant')
    .set(ended)
    .where('senior', '=', person)
    .where('how', '=', 'code')
    .where('ended_at', 'is', null)
    .execute()
}
