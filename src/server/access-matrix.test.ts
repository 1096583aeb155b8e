import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccessWorld, openAccessWorld } from './testing/access/access-world.ts'
import { attendanceScenes } from './testing/access/attendance-scenes.ts'
import { deskScenes } from './testing/access/desk-scenes.ts'
import { enrolmentScenes } from './testing/access/enrolment-scenes.ts'
import { familyScenes } from './testing/access/family-scenes.ts'
import { kioskScenes } from './testing/access/kiosk-scenes.ts'
import { matrixPage } from './testing/access/matrix-page.ts'
import { auditScenes, peopleScenes, recordScenes } from './testing/access/people-scenes.ts'
import { privacyScenes } from './testing/access/privacy-scenes.ts'
import { openingsScenes, serverScenes, sitesScenes } from './testing/access/public-scenes.ts'
import { type Cell, runScenes } from './testing/access/run-scenes.ts'
import { staffScenes } from './testing/access/staff-scenes.ts'

const features = [
  openingsScenes,
  sitesScenes,
  peopleScenes,
  familyScenes,
  deskScenes,
  privacyScenes,
  enrolmentScenes,
  attendanceScenes,
  kioskScenes,
  recordScenes,
  auditScenes,
  staffScenes,
  serverScenes,
]
const scenes = features.flatMap(feature => feature.scenes)

let world: AccessWorld
let cells: readonly Cell[]

beforeAll(async () => {
  world = await openAccessWorld()
  cells = await runScenes(world, features)
}, 300_000)
afterAll(() => world.town.close())

const saying = ({ endpoint, about, caller }: Cell) => `${endpoint.name}: ${about}, by ${caller.name}`
const writes = () => cells.filter(cell => cell.endpoint.method !== 'GET')

describe('who may do what', () => {
  it('is asked of every endpoint there is', () => {
    const names = (endpoints: readonly { name: string }[]) => endpoints.map(each => each.name).sort()
    expect(names(scenes.map(scene => scene.endpoint))).toEqual(names(world.town.context.endpoints))
  })

  it('is asked about what is one’s own and what is not, wherever a thing is named', () => {
    const named = scenes.filter(({ endpoint }) => endpoint.who !== 'anyone' && endpoint.path.includes(':'))
    expect(named.length).toBeGreaterThan(0)
    for (const { endpoint, rows } of named) expect(rows.length, endpoint.name).toBeGreaterThan(1)
  })

  it('is asked so that somebody is let in: a request that fails for everyone would say nothing of rights', () => {
    const rowOf = ({ endpoint, about }: Cell) => `${endpoint.name}: ${about}`
    const letIn = new Set(cells.filter(cell => cell.answer === 'yes').map(rowOf))
    expect([...new Set(cells.map(rowOf))].filter(row => !letIn.has(row))).toEqual([])
  })

  it('is what docs/access-matrix.md says (if not: npm run access-matrix, and read the difference)', async () => {
    await expect(matrixPage(cells)).toMatchFileSnapshot('../../docs/access-matrix.md')
  })

  it('nobody who only reads or runs the place does anything for anybody', () => {
    // Sites and who works at them are what administrators run; that is nobody's affairs.
    const runs = ({ endpoint: { who }, caller: { right } }: Cell) =>
      who === 'appointer' && right?.role === 'administrator'
    const theirs = writes().filter(
      cell =>
        !cell.own &&
        !runs(cell) &&
        (cell.caller.right?.role === 'auditor' || cell.caller.right?.role === 'administrator'),
    )
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.filter(cell => cell.answer !== 'no').map(saying)).toEqual([])
  })
})

describe('what was done', () => {
  it('leaves a line in the audit, an act one in its own ledger, whoever did it', () => {
    // Who was not signed in has not signed out: nothing was done. Nor is anything by asking what is to be signed.
    const asksAlone = ['askSignInChallenge', 'askMyChallenge']
    const done = writes().filter(
      ({ endpoint, caller, answer }) =>
        answer === 'yes' &&
        !asksAlone.includes(endpoint.name) &&
        !(endpoint.name === 'signOut' && caller.actor === undefined),
    )
    expect(done.length).toBeGreaterThan(0)
    expect(done.filter(cell => !cell.noted).map(saying)).toEqual([])
  })
})
