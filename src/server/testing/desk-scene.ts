import { v7 } from 'uuid'
import { addDivisions, addSite } from './sample-openings.ts'
import { giveRight, type SignedIn, signInAs, type TestApp } from './test-app.ts'

const county = '620702'
const home = `${county}001001`

/** Somebody who is registered. */
export const liu = { name: '刘桂芳', birthYear: 1949, birthMonth: 7, division: home }

/** Two sites of one county, each with a worker at its desk, and what they do there. */
export async function deskScene(town: TestApp) {
  const { database } = town
  await addDivisions(database, [home, `${county}001002`])
  const [here, other] = [await addSite(database, county), await addSite(database, county)]
  const [worker, colleague] = [await signInAs(database, '周站长'), await signInAs(database, '吴老师')]
  await giveRight(database, worker.person, { role: 'staff', site: here })
  await giveRight(database, colleague.person, { role: 'staff', site: other })
  const at = (rest: string, site = here) => `/api/v1/sites/${site}/${rest}`
  const register = (body: object, who: SignedIn = worker, site = here) =>
    town.send('POST', at('people', site), { id: v7(), ...liu, ...body }, who)
  const look = async (person: string, who: SignedIn = worker) =>
    (await town.get(at(`people/${person}`), who)).json()
  const make = (people: readonly string[], who: SignedIn = worker, site = here) =>
    town.send('POST', at('cards', site), { people }, who)
  let people = 0
  return {
    ...{ county, here, other, worker, colleague, at, register, look, make },
    setPin: (card: string, pin: string) => town.send('PUT', at(`cards/${card}/pin`), { pin }, worker),
    stop: (card: string) => town.send('DELETE', at(`cards/${card}`), undefined, worker),
    audited: (what: string) =>
      database.db.selectFrom('audit_entry').selectAll().where('what', '=', what).orderBy('at').execute(),
    /** Somebody under a name and a month that nobody else has. */
    async registered(who: SignedIn = worker, site = here): Promise<string> {
      people++
      const given = [0x4e10 + people * 7, 0x5200 + people * 11].map(code => String.fromCodePoint(code))
      const response = await register({ name: `某${given.join('')}`, birthYear: 1930 + people }, who, site)
      if (response.statusCode !== 200) throw new Error(response.payload)
      return response.json().person
    },
    async cardOf(person: string): Promise<{ id: string; number: string; token: string }> {
      const [made] = (await make([person])).json().items
      const { cardList } = await look(person)
      return { ...made, id: cardList.find((card: { number: string }) => card.number === made.number).id }
    },
  }
}
