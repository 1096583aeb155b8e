import { getFeed, getOpening, getSeats, listOpenings } from '../../../features/openings/contract.ts'
import { listDivisions, nearestDivision, searchDivisions } from '../../../features/sites/contract.ts'
import { getHealth } from '../../health.ts'
import { county } from './callers.ts'
import { type FeatureScenes, open, sceneOf } from './scene.ts'

export const openingsScenes: FeatureScenes = {
  feature: 'openings',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(listOpenings, [open('openings of the county', { query: { division: county } })]),
    sceneOf(getOpening, [
      {
        about: 'an opening',
        input: async world => ({ params: { id: await world.openingAt(world.sites.here) } }),
      },
    ]),
    sceneOf(getFeed, [open('the county', { params: { county } })]),
    sceneOf(getSeats, [open('the county', { params: { county } })]),
  ],
}

export const sitesScenes: FeatureScenes = {
  feature: 'sites',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(listDivisions, [open('divisions below the county', { query: { parent: county } })]),
    sceneOf(searchDivisions, [open('divisions by a word', { query: { q: '某县' } })]),
    sceneOf(nearestDivision, [open('the division of a place', { query: { near: '38.930,100.450' } })]),
  ],
}

export const serverScenes: FeatureScenes = {
  feature: 'server',
  ledger: 'audit_entry',
  scenes: [sceneOf(getHealth, [open('the server', {})])],
}
