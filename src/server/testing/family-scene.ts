import { addOpening, newAct } from './sample-town.ts'
import type { SignedIn, TestApp } from './test-app.ts'

const everything = { relation: 'daughter', calls: '妈妈', scopes: ['enrol', 'record'], until: '2027-05-01' }

/** What seniors and their relatives do, straight over the API. */
export function familyScene(town: TestApp, site: string) {
  const codeOf = async (senior: SignedIn): Promise<string> => {
    const response = await town.send('POST', '/api/v1/me/family/code', undefined, senior)
    if (response.statusCode !== 200) throw new Error(response.payload)
    return response.json().code
  }
  const ask = (helper: SignedIn, code: string, more: object = {}) =>
    town.send('POST', '/api/v1/family/requests', { code, ...everything, ...more }, helper)
  const yes = (senior: SignedIn, id: string, scopes: readonly string[] = everything.scopes) =>
    town.send('POST', `/api/v1/me/family/${id}/yes`, { scopes }, senior)
  return {
    codeOf,
    ask,
    yes,
    /** The whole way from the code to the yes; gives the id of the grant. */
    async grant(senior: SignedIn, helper: SignedIn, more: object = {}): Promise<string> {
      const asked = await ask(helper, await codeOf(senior), more)
      const granted = await yes(senior, asked.json().id)
      if (granted.statusCode !== 200) throw new Error(`${asked.payload} ${granted.payload}`)
      return asked.json().id
    },
    end: (who: SignedIn, id: string) => town.send('DELETE', `/api/v1/me/family/${id}`, undefined, who),
    family: async (who: SignedIn) => (await town.get('/api/v1/me/family', who)).json(),
    look: (who: SignedIn, person: string) => town.get(`/api/v1/me/enrolments?personId=${person}`, who),
    record: (who: SignedIn, person: string) => town.get(`/api/v1/me/record?personId=${person}`, who),
    enrolFor: (who: SignedIn, personId: string, openingId: string, id: string = newAct()) =>
      town.send('PUT', `/api/v1/enrolments/${id}`, { openingId, personId }, who),
    // Far away: the clock moves on between the tests.
    newOpening: async () => (await addOpening(town.database, site, { startsIn: [24 * 60] })).id,
  }
}
