import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'
import { divisionCodeSchema, plainText } from '../../shared/schemas.ts'

/** A site whose desk the actor may sit at. */
export const deskSiteSchema = v.object({
  id: siteIdSchema,
  name: v.string(),
  division: v.string(),
  divisionName: v.string(),
})
export type DeskSite = v.InferOutput<typeof deskSiteSchema>

/** The most sites and people one list tells; a county has some hundred sites, a site some hundred people. */
export const longestList = 500

export const listMySites = defineEndpoint({
  name: 'listMySites',
  summary: 'The open sites at whose desk I may sit: my own, and those of the divisions I coordinate.',
  method: 'GET',
  path: '/api/v1/me/sites',
  who: 'signed-in',
  reply: v.object({ items: v.array(deskSiteSchema) }),
  refusals: {},
})

/** Somebody the site knows, as a list tells them. */
export const knownPersonSchema = v.object({
  id: uuidSchema,
  name: v.string(),
  birthYear: v.nullable(v.number()),
  birthMonth: v.nullable(v.number()),
  divisionName: v.nullable(v.string()),
  /** Cards that open; one without a PIN is counted too. */
  cards: v.number(),
  /** Staff saw them and know who they are. */
  confirmed: v.boolean(),
})
export type KnownPerson = v.InferOutput<typeof knownPersonSchema>

const atSite = v.object({ id: siteIdSchema })
const personAtSite = v.object({ id: siteIdSchema, person: uuidSchema })
const cardAtSite = v.object({ id: siteIdSchema, card: uuidSchema })

export const listPeople = defineEndpoint({
  name: 'listPeople',
  summary: 'Whom the site knows: registered or seen with a card at its desk, or enrolled in what it offers.',
  method: 'GET',
  path: '/api/v1/sites/:id/people',
  who: 'site-staff',
  params: atSite,
  reply: v.object({ site: deskSiteSchema, items: v.array(knownPersonSchema) }),
  refusals: { no_such_site: 404 },
})

const birth = {
  birthYear: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
  birthMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
}

const personName = v.pipe(plainText(40), v.regex(/^[^\n\r\t]*\p{L}[^\n\r\t]*$/u))
/** For calling them; signs nobody in. */
const contactPhone = v.pipe(v.string(), v.maxLength(30), v.transform(plainPhone), v.regex(mobilePattern))

export const registerPerson = defineEndpoint({
  name: 'registerPerson',
  summary:
    'Makes a person at the desk of a site. `maybe_known`: somebody with this name by sound, month of birth and community is there already; the same again with `another: true` makes a second. The same `id` again is answered the same.',
  method: 'POST',
  path: '/api/v1/sites/:id/people',
  who: 'site-staff',
  params: atSite,
  body: v.object({
    id: uuidSchema,
    name: personName,
    ...birth,
    /** A community, or a street that has none. */
    division: divisionCodeSchema,
    contactPhone: v.optional(contactPhone),
    another: v.optional(v.boolean()),
  }),
  reply: v.object({ person: uuidSchema }),
  refusals: { no_such_site: 404, no_such_division: 404, too_young: 422, maybe_known: 409, id_reused: 409 },
})

export const findByCard = defineEndpoint({
  name: 'findByCard',
  summary:
    'Whose card this is, by what its QR holds, or by its number and the month of birth; the site knows them from then on.',
  method: 'POST',
  path: '/api/v1/sites/:id/find',
  who: 'site-staff',
  params: atSite,
  body: v.union([
    v.object({ token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) }),
    v.object({ card: v.pipe(v.string(), v.regex(/^\d{8}$/)), ...birth }),
  ]),
  reply: v.object({ person: uuidSchema }),
  refusals: { no_such_site: 404, no_such_card: 404 },
})

/** A card as the desk sees it; what its QR holds is told once, when it is printed. */
export const deskCardSchema = v.object({
  id: uuidSchema,
  number: v.string(),
  hasPin: v.boolean(),
  /** An instant. */
  revokedAt: v.nullable(v.string()),
})

export const getPersonAtDesk = defineEndpoint({
  name: 'getPersonAtDesk',
  summary: 'What the desk needs of somebody the site knows. Each look is audited.',
  method: 'GET',
  path: '/api/v1/sites/:id/people/:person',
  who: 'site-staff',
  params: personAtSite,
  reply: v.object({
    ...knownPersonSchema.entries,
    /** The code of where they live. */
    division: v.nullable(v.string()),
    /** Only its last four digits. */
    contactPhone: v.nullable(v.string()),
    cardList: v.array(deskCardSchema),
  }),
  refusals: { no_such_site: 404, no_such_person: 404 },
})
export type PersonAtDesk = v.InferOutput<(typeof getPersonAtDesk)['reply']>

export const correctPerson = defineEndpoint({
  name: 'correctPerson',
  summary:
    'Puts right what was written wrongly of somebody the site knows (PIPL 46). What is left out stays; an empty contact phone takes it away.',
  method: 'PUT',
  path: '/api/v1/sites/:id/people/:person',
  who: 'site-staff',
  params: personAtSite,
  body: v.object({
    name: personName,
    ...birth,
    division: divisionCodeSchema,
    contactPhone: v.optional(v.union([v.literal(''), contactPhone])),
  }),
  reply: v.object({ corrected: v.literal(true) }),
  refusals: {
    no_such_site: 404,
    no_such_person: 404,
    no_such_division: 404,
    too_young: 422,
    oneself: 409,
    open_demo: 409,
  },
})

export const confirmPerson = defineEndpoint({
  name: 'confirmPerson',
  summary: 'Says that staff saw this person and know who they are; once is enough.',
  method: 'POST',
  path: '/api/v1/sites/:id/people/:person/confirm',
  who: 'site-staff',
  params: personAtSite,
  reply: v.object({ confirmed: v.literal(true) }),
  refusals: { no_such_site: 404, no_such_person: 404, oneself: 409 },
})

/** The most cards made for one sheet: two pages of A4. */
export const mostCards = 20

export const makeCards = defineEndpoint({
  name: 'makeCards',
  summary:
    'Cards to print, one for each person. A card that nobody has used yet gets a new QR, so the same asked again is the same cards; the QR is told this once and kept as a hash.',
  method: 'POST',
  path: '/api/v1/sites/:id/cards',
  who: 'site-staff',
  params: atSite,
  body: v.object({ people: v.pipe(v.array(uuidSchema), v.minLength(1), v.maxLength(mostCards)) }),
  reply: v.object({
    items: v.array(v.object({ person: uuidSchema, name: v.string(), number: v.string(), token: v.string() })),
  }),
  refusals: { no_such_site: 404, no_such_person: 404, oneself: 409 },
})
export type MadeCards = v.InferOutput<(typeof makeCards)['reply']>

export const setPinAtDesk = defineEndpoint({
  name: 'setPinAtDesk',
  summary:
    'The PIN that the person types at the desk, for a card of theirs; signs them out everywhere and ends the rest of a card.',
  method: 'PUT',
  path: '/api/v1/sites/:id/cards/:card/pin',
  who: 'site-staff',
  params: cardAtSite,
  body: v.object({ pin: v.pipe(v.string(), v.regex(/^\d{4,6}$/)) }),
  reply: v.object({ set: v.literal(true) }),
  refusals: { no_such_site: 404, no_such_card: 404, pin_too_easy: 422, demo_card: 409 },
})

export const stopCard = defineEndpoint({
  name: 'stopCard',
  summary: 'A card that is lost opens nothing any more, and its person is signed out everywhere.',
  method: 'DELETE',
  path: '/api/v1/sites/:id/cards/:card',
  who: 'site-staff',
  params: cardAtSite,
  reply: v.object({ stopped: v.literal(true) }),
  refusals: { no_such_site: 404, no_such_card: 404, demo_card: 409 },
})
