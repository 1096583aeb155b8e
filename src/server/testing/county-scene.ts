import type { StaffRight } from '../../shared/staff-right.ts'
import { addDivisions, addSite } from './sample-openings.ts'
import { newAct } from './sample-town.ts'
import { goodPassphrase, type Member, staffScene } from './staff-scene.ts'
import { openTestApp, problemIn } from './test-app.ts'

/** Somebody who signed in with both factors. */
export type Signed = { readonly cookie: string; readonly member: Member }

/** No demo, two counties of a city with a site in each, and what those who run them do, straight over the API. */
export async function countyScene() {
  const town = await openTestApp({}, false)
  const scene = staffScene(town)
  await addDivisions(town.database, ['620702001001', '620721001001'])
  const here = await addSite(town.database, '620702')
  const elsewhere = await addSite(town.database, '620721')
  const { db } = town.database
  const worksHere: StaffRight = { role: 'staff', site: here }
  return {
    ...{ town, scene, here, elsewhere, worksHere },
    async come(name: string, ...rights: StaffRight[]): Promise<Signed> {
      const member = await scene.member(name, ...rights)
      return { member, ...(await scene.signedIn(member)) }
    },
    codeOf: (response: Parameters<typeof problemIn>[0]) => problemIn(response).code,
    invite: ({ cookie }: Pick<Signed, 'cookie'>, right: StaffRight, more: object = {}) =>
      scene.send('POST', 'invitations', { id: newAct(), right, name: '钱小燕', ...more }, { cookie }),
    withdraw: ({ cookie }: Signed, id: string) =>
      scene.send('DELETE', `invitations/${id}`, undefined, { cookie }),
    suspend: ({ cookie }: Signed, id: string) =>
      scene.send('POST', `roles/${id}/suspend`, undefined, { cookie }),
    replace: ({ cookie }: Signed, id: string, more: object = {}) =>
      scene.send('POST', `roles/${id}/replace`, { id: newAct(), name: '钱小燕', ...more }, { cookie }),
    prove: ({ cookie, member }: Signed) =>
      scene.send('POST', 'prove', { passphrase: goodPassphrase, code: scene.codeNow(member) }, { cookie }),
    callList: ({ cookie }: Pick<Signed, 'cookie'>, site: string = here) =>
      town.get(`/api/v1/sites/${site}/call-list`, undefined, { cookie }),
    async roleOf({ member: { person } }: Signed, site?: string): Promise<string> {
      const roles = db.selectFrom('staff_role').select('id').where('person', '=', person)
      const row = await roles
        .$if(site !== undefined, query => query.where('site', '=', site ?? ''))
        .executeTakeFirstOrThrow()
      return row.id
    },
    linesOf: (thing: string) =>
      db
        .selectFrom('audit_entry')
        .select(['what', 'actor', 'county', 'outcome'])
        .where('thing', '=', thing)
        .execute(),
  }
}
