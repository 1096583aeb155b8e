import {
  changeWays,
  getFullRoster,
  getRoster,
  getTablet,
  leaveTablet,
  listTablets,
  makeTabletCode,
  showAtTablet,
  startTablet,
  takeTablet,
} from '../../../features/kiosk/contract.ts'
import { type TestTablet, tabletPin, tabletScene } from '../tablet-scene.ts'
import type { AccessWorld } from './access-world.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

const sites = ['here', 'elsewhere'] as const
const wordsOf = { here: 'the site', elsewhere: 'a site of another county' }

/** A fresh tablet of a site. */
async function tabletAt(
  { town, sites: all }: AccessWorld,
  site: (typeof sites)[number],
): Promise<TestTablet> {
  return (await tabletScene(town, all[site])).tablet()
}
const ofBoth = <Input>(
  about: string,
  input: (site: string, world: AccessWorld, at: (typeof sites)[number]) => Input,
) =>
  sites.map(at => ({
    about: `${about} ${wordsOf[at]}`,
    input: (world: AccessWorld) => input(world.sites[at], world, at),
  }))

/** About nobody: the tablet asks, whoever stands at it. */
const tabletRow = <Input>(about: string, input: (world: AccessWorld) => Input) => ({
  ...{ about, own: true as const, input },
})
const pin = () => ({ body: { pin: tabletPin } })

export const kioskScenes: FeatureScenes = {
  feature: 'kiosk',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(
      listTablets,
      ofBoth('the tablets of', id => ({ params: { id } })),
    ),
    sceneOf(
      makeTabletCode,
      ofBoth('a code for a tablet of', id => ({
        params: { id },
        body: { name: '门口的平板', ways: ['card' as const], pin: tabletPin },
      })),
    ),
    sceneOf(
      takeTablet,
      ofBoth('a tablet of', async (id, world, at) => ({
        params: { id, tablet: (await tabletAt(world, at)).id },
      })),
    ),
    sceneOf(startTablet, [
      {
        about: 'with a code of the site',
        own: true,
        input: async ({ town, sites }) => {
          const made = await (await tabletScene(town, sites.here)).makeCode()
          return { body: { code: made.json().code } }
        },
      },
    ]),
    sceneOf(getTablet, [tabletRow('from a tablet', () => ({}))]),
    sceneOf(getRoster, [tabletRow('from a tablet', () => ({}))]),
    sceneOf(showAtTablet, [
      tabletRow('a card, from a tablet', async world => {
        const { card, pin } = await world.freshCard()
        return { body: { shown: { by: 'number' as const, number: card }, pin } }
      }),
    ]),
    sceneOf(getFullRoster, [tabletRow('with its PIN, from a tablet', pin)]),
    sceneOf(changeWays, [
      tabletRow('with its PIN, from a tablet', () => ({ body: { pin: tabletPin, ways: ['card' as const] } })),
    ]),
    sceneOf(leaveTablet, [tabletRow('with its PIN, from a tablet', pin)]),
  ],
}
