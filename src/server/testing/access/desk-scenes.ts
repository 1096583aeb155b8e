import {
  confirmPerson,
  correctPerson,
  findByCard,
  getPersonAtDesk,
  listMySites,
  listPeople,
  makeCards,
  registerPerson,
  setPinAtDesk,
  stopCard,
} from '../../../features/desk/contract.ts'
import { newAct, sampleNow } from '../sample-town.ts'
import { addCard } from '../test-app.ts'
import type { AccessWorld } from './access-world.ts'
import { county } from './callers.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const sites = ['here', 'elsewhere'] as const
const wordsOf = { here: 'the site', elsewhere: 'a site of another county' }

let numbers = 60_000_000

/** Somebody new with a card, whom both sites know. */
export async function known({ town, sites, senior }: AccessWorld) {
  numbers++
  const { person, token } = await addCard(town, String(numbers))
  const since = new Date(sampleNow)
  for (const site of [sites.here, sites.elsewhere])
    await town.database.db
      .insertInto('site_person')
      .values({ county: site.slice(0, 6), site, person, how: 'card', since, by_staff: senior.person })
      .execute()
  const { id } = await town.database.db
    .selectFrom('card')
    .select('id')
    .where('number', '=', String(numbers))
    .executeTakeFirstOrThrow()
  return { person, token, card: id }
}

const newcomer = { birthYear: 1951, birthMonth: 3, division: `${county}001001`, another: true }

/** Of both sites: what is asked with somebody whom they know. */
export const ofBoth = <Input>(
  about: string,
  input: (site: string, who: Awaited<ReturnType<typeof known>>) => Input,
) =>
  sites.map(site => ({
    about: `${about} at ${wordsOf[site]}`,
    input: async (world: AccessWorld) => input(world.sites[site], await known(world)),
  }))

export const deskScenes: FeatureScenes = {
  feature: 'desk',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(listMySites, [{ about: 'themselves', own: true, input: () => ({}) }]),
    sceneOf(
      listPeople,
      ofBoth('the people', id => ({ params: { id } })),
    ),
    sceneOf(
      registerPerson,
      ofBoth('somebody new', id => ({
        params: { id },
        body: { id: newAct(), name: '李桂芳', ...newcomer },
      })),
    ),
    sceneOf(
      findByCard,
      ofBoth('whoever shows a card', (id, { token }) => ({ params: { id }, body: { token } })),
    ),
    sceneOf(
      getPersonAtDesk,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person } })),
    ),
    sceneOf(
      correctPerson,
      ofBoth('somebody known', (id, { person }) => ({
        params: { id, person },
        body: { name: '李桂芳', birthYear: 1951, birthMonth: 3, division: `${county}001001` },
      })),
    ),
    sceneOf(
      confirmPerson,
      ofBoth('somebody known', (id, { person }) => ({ params: { id, person } })),
    ),
    sceneOf(
      makeCards,
      ofBoth('for somebody known', (id, { person }) => ({ params: { id }, body: { people: [person] } })),
    ),
    sceneOf(
      setPinAtDesk,
      ofBoth('of somebody known', (id, { card }) => ({ params: { id, card }, body: { pin: '864213' } })),
    ),
    sceneOf(
      stopCard,
      ofBoth('of somebody known', (id, { card }) => ({ params: { id, card } })),
    ),
  ],
}
