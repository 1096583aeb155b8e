import * as v from 'valibot'
import {
  getCheckIn,
  getCheckInCode,
  listMyAttendance,
  showPresence,
} from '../../../features/attendance/contract.ts'
import { presentCode } from '../../../features/attendance/server/check-in-code.ts'
import { siteIdSchema } from '../../../shared/ids.ts'
import { ofTheSenior } from './enrolment-scenes.ts'
import { type FeatureScenes, sceneOf } from './scene.ts'

export const attendanceScenes: FeatureScenes = {
  feature: 'attendance',
  ledger: 'audit_entry',
  scenes: [
    sceneOf(getCheckInCode, [
      { about: 'the site', input: ({ sites }) => ({ params: { id: sites.here } }) },
      { about: 'another site of the county', input: ({ sites }) => ({ params: { id: sites.besides } }) },
      { about: 'a site of another county', input: ({ sites }) => ({ params: { id: sites.elsewhere } }) },
    ]),
    sceneOf(showPresence, [
      {
        about: 'with the code on the site’s screen',
        own: true,
        input: ({ town, sites }) => ({
          params: { id: sites.here },
          body: { code: presentCode(town.context, v.parse(siteIdSchema, sites.here)).code },
        }),
      },
    ]),
    sceneOf(getCheckIn, [
      {
        about: 'themselves at the site',
        own: true,
        input: ({ sites }) => ({ params: { id: sites.here } }),
      },
      {
        about: 'themselves at a site of another county',
        own: true,
        input: ({ sites }) => ({ params: { id: sites.elsewhere } }),
      },
    ]),
    sceneOf(listMyAttendance, [{ about: 'their own', own: true, input: () => ({}) }, ofTheSenior]),
  ],
}
