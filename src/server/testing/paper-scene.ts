import { phoneHash, sealPhone } from '../phone-field.ts'
import { newAct } from './sample-town.ts'
import { type SignedIn, signInAs, type TestApp } from './test-app.ts'

/** The smallest thing that begins like a JPEG. */
export const samplePhoto = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)])

let phones = 10_000_000

/** A number that nobody has. */
export function newPhone(): string {
  phones++
  return `139${phones}`
}

/** The person signs in with this phone from now on. */
export async function givePhone(
  { context, database }: TestApp,
  person: string,
  phone: string,
): Promise<void> {
  const number = sealPhone(context.keys, person, phone)
  await database.db
    .insertInto('sign_in_phone')
    .values({ person, phone: phoneHash(context.keys, phone), number, proved_at: new Date(context.now()) })
    .execute()
}

/** Somebody the site's worker has had at the desk, without any device. */
export async function knowAt(town: TestApp, site: string, person: string, worker: string): Promise<void> {
  await town.database.db
    .insertInto('site_person')
    .values({
      ...{ county: site.slice(0, 6), site, person, how: 'card', by_staff: worker },
      since: new Date(town.context.now()),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** What workers of a site do with signed sheets, straight over the API. */
export function paperScene(town: TestApp, site: string) {
  const at = (person: string, rest = '') => `/api/v1/sites/${site}/people/${person}/family${rest}`
  return {
    at,
    enter: (who: SignedIn, senior: string, more: object = {}) =>
      town.send(
        'POST',
        at(senior),
        {
          ...{
            id: newAct(),
            how: 'paper',
            name: '王小梅',
            phone: newPhone(),
            relation: 'daughter',
            calls: '妈妈',
          },
          ...{ scopes: ['enrol', 'meals', 'record'], until: '2027-05-01' },
          ...{ photo: samplePhoto.toString('base64'), ...more },
        },
        who,
      ),
    list: async (who: SignedIn, senior: string) => (await town.get(at(senior), who)).json().items,
    photo: (who: SignedIn, senior: string, paper: string) => town.get(at(senior, `/${paper}/photo`), who),
    confirm: (who: SignedIn, senior: string, paper: string) =>
      town.send('POST', at(senior, `/${paper}/confirm`), undefined, who),
    keep: (who: SignedIn, id: string) => town.send('POST', `/api/v1/me/family/${id}/keep`, undefined, who),
    /** A relative who signs in with a phone of their own. */
    async relative(name = '王小梅', phone = newPhone()): Promise<SignedIn & { phone: string }> {
      const who = await signInAs(town.database, name)
      await givePhone(town, who.person, phone)
      return { ...who, phone }
    },
  }
}
