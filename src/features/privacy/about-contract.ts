import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'
import { dateSchema, plainText } from '../../shared/schemas.ts'
import { sensitiveItems } from './rules.ts'

const itemSchema = v.picklist(sensitiveItems)
export const sexes = ['female', 'male'] as const
export const closeness = ['spouse', 'child', 'relative', 'neighbour', 'other'] as const

const emergencySchema = v.object({
  name: v.pipe(plainText(40), v.regex(/\p{L}/u)),
  relation: v.picklist(closeness),
  phone: v.pipe(v.string(), v.maxLength(30), v.transform(plainPhone), v.regex(mobilePattern)),
})

export const consentSchema = v.object({
  id: uuidSchema,
  item: itemSchema,
  event: v.picklist(['given', 'withdrawn']),
  wording: v.number(),
  /** An instant. */
  at: v.string(),
  /** The desk where it was written down; null on one's own device. */
  siteName: v.nullable(v.string()),
})
export type Consent = v.InferOutput<typeof consentSchema>

const aboutSchema = v.object({
  sex: v.nullable(v.picklist(sexes)),
  likes: v.array(v.string()),
  skills: v.string(),
  wishes: v.string(),
  insuredUntil: v.nullable(v.string()),
  /** The phone by its last four digits. */
  emergency: v.nullable(
    v.object({ name: v.string(), relation: v.picklist(closeness), phoneEnd: v.string() }),
  ),
  /** What is kept with a consent; an identity number by its end alone. */
  sensitive: v.array(v.object({ item: itemSchema, shown: v.string() })),
  /** Every yes and every taking back, the newest first. */
  consents: v.array(consentSchema),
})
export type About = v.InferOutput<typeof aboutSchema>

const savedSchema = v.partial(
  v.object({
    sex: v.nullable(v.picklist(sexes)),
    likes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(60)),
    skills: plainText(200),
    wishes: plainText(200),
    insuredUntil: v.nullable(dateSchema),
    emergency: v.nullable(emergencySchema),
  }),
)
export type AboutSaved = v.InferInput<typeof savedSchema>

const givenSchema = v.object({ value: plainText(60), wording: v.pipe(v.number(), v.integer()) })

const mine = { who: 'signed-in' } as const
const changing = { open_demo: 409 } as const
const giving = { ...changing, not_a_value: 422, wording_changed: 409 } as const
const ofItem = v.object({ item: itemSchema })

export const getAbout = defineEndpoint({
  ...mine,
  name: 'getAbout',
  summary: 'What I told about myself, and every consent I gave or took back.',
  method: 'GET',
  path: '/api/v1/me/about',
  reply: aboutSchema,
  refusals: {},
})

export const saveAbout = defineEndpoint({
  ...mine,
  name: 'saveAbout',
  summary: 'What I tell about myself; what is left out stays, null takes it away.',
  method: 'PUT',
  path: '/api/v1/me/about',
  body: savedSchema,
  reply: v.object({ saved: v.literal(true) }),
  refusals: changing,
})

export const giveConsent = defineEndpoint({
  ...mine,
  name: 'giveConsent',
  summary: 'My consent to keep one sensitive item, together with it. `wording` is the sentence I was shown.',
  method: 'PUT',
  path: '/api/v1/me/about/:item',
  params: ofItem,
  body: givenSchema,
  reply: v.object({ kept: v.literal(true) }),
  refusals: giving,
})

export const withdrawConsent = defineEndpoint({
  ...mine,
  name: 'withdrawConsent',
  summary: 'Takes my consent back and erases the item. A repeat is answered the same.',
  method: 'DELETE',
  path: '/api/v1/me/about/:item',
  params: ofItem,
  reply: v.object({ withdrawn: v.literal(true) }),
  refusals: changing,
})

const atDesk = { who: 'site-staff' } as const
const about = '/api/v1/sites/:id/people/:person/about'
const personAtSite = v.object({ id: siteIdSchema, person: uuidSchema })
const itemAtSite = v.object({ ...personAtSite.entries, item: itemSchema })
const unknown = { no_such_site: 404, no_such_person: 404 } as const
const deskRefusals = { ...unknown, oneself: 409 } as const

export const getAboutAtDesk = defineEndpoint({
  ...atDesk,
  name: 'getAboutAtDesk',
  summary: 'The same of somebody the site knows. Each look is audited.',
  method: 'GET',
  path: about,
  params: personAtSite,
  reply: v.object({ name: v.string(), ...aboutSchema.entries }),
  refusals: unknown,
})

export const saveAboutAtDesk = defineEndpoint({
  ...atDesk,
  name: 'saveAboutAtDesk',
  summary: 'What somebody tells at the desk, written by a worker.',
  method: 'PUT',
  path: about,
  params: personAtSite,
  body: savedSchema,
  reply: v.object({ saved: v.literal(true) }),
  refusals: { ...changing, ...deskRefusals },
})

export const giveConsentAtDesk = defineEndpoint({
  ...atDesk,
  name: 'giveConsentAtDesk',
  summary:
    'Somebody’s consent and the item, written down by the worker to whom they said it. `id_number_known`: somebody else has this number; the same with `another: true` keeps it.',
  method: 'PUT',
  path: `${about}/:item`,
  params: itemAtSite,
  body: v.object({ ...givenSchema.entries, another: v.optional(v.boolean()) }),
  reply: v.object({ kept: v.literal(true) }),
  refusals: { ...giving, ...deskRefusals, id_number_known: 409 },
})

export const withdrawConsentAtDesk = defineEndpoint({
  ...atDesk,
  name: 'withdrawConsentAtDesk',
  summary: 'Takes somebody’s consent back for them and erases the item.',
  method: 'DELETE',
  path: `${about}/:item`,
  params: itemAtSite,
  reply: v.object({ withdrawn: v.literal(true) }),
  refusals: { ...changing, ...deskRefusals },
})

/** What is masked, and can be seen whole. */
export const maskedItems = ['id_number', 'emergency_phone'] as const
export type MaskedItem = (typeof maskedItems)[number]

export const unmask = defineEndpoint({
  ...atDesk,
  name: 'unmask',
  summary:
    'A masked value whole, for staff of a site that knows the person. Each is audited, and the person sees it.',
  method: 'POST',
  path: `${about}/:item/unmask`,
  params: v.object({ ...personAtSite.entries, item: v.picklist(maskedItems) }),
  reply: v.object({ value: v.string() }),
  refusals: { ...deskRefusals, nothing_kept: 404 },
})
