import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'
import { dateSchema, plainText } from '../../shared/schemas.ts'
import { relationSchema, scopesSchema } from './contract.ts'

/** A photo of the signed sheet has at most this many bytes: a call carries 256 kB, and base64 makes three bytes four. */
export const largestPhoto = 180_000

const personAtSite = v.object({ id: siteIdSchema, person: uuidSchema })
const paperAtSite = v.object({ ...personAtSite.entries, paper: uuidSchema })
const atDesk = { no_such_site: 404, no_such_person: 404 } as const

export const enterPaper = defineEndpoint({
  name: 'enterPaper',
  summary:
    'A worker enters a signed sheet by which somebody the site knows lets a relative help. It opens a request once the relative signs in with that phone and name: the yes stays the senior’s own. For who has no device (`two-workers`) it waits for a second worker, and goes no further than looking and enrolling. The same `id` again is answered the same; whether the phone belongs to anybody is not told.',
  method: 'POST',
  path: '/api/v1/sites/:id/people/:person/family',
  who: 'site-staff',
  params: personAtSite,
  body: v.object({
    id: uuidSchema,
    how: v.picklist(['paper', 'two-workers']),
    name: v.pipe(plainText(40), v.regex(/\p{L}/u)),
    phone: v.pipe(v.string(), v.maxLength(30), v.transform(plainPhone), v.regex(mobilePattern)),
    relation: relationSchema,
    /** What the relative calls the senior. */
    calls: v.pipe(plainText(20), v.minLength(1)),
    scopes: scopesSchema,
    until: dateSchema,
    /** The sheet, a JPEG in base64. */
    photo: v.pipe(v.string(), v.maxLength(Math.ceil(largestPhoto / 3) * 4), v.base64()),
  }),
  reply: v.object({ entered: v.literal(true) }),
  refusals: {
    ...atDesk,
    own_family: 409,
    until_too_far: 400,
    not_a_photo: 422,
    has_own_device: 409,
    id_reused: 409,
  },
})

export const paperSchema = v.object({
  id: uuidSchema,
  how: v.picklist(['paper', 'two-workers']),
  /** As the sheet has them. */
  name: v.string(),
  relation: relationSchema,
  phoneEnd: v.string(),
  scopes: scopesSchema,
  until: dateSchema,
  enteredAt: v.string(),
  enteredBy: v.string(),
  confirmedBy: v.optional(v.string()),
  /**
   * `entered` waits for the relative and the senior, without saying for which of them, `unconfirmed` for a second worker; `confirmed` needs
   * no more of the site.
   */
  state: v.picklist(['unconfirmed', 'confirmed', 'entered', 'granted', 'ended']),
  /** I am somebody who may be the second worker. */
  mayConfirm: v.boolean(),
  /** The photo is still kept. */
  hasPhoto: v.boolean(),
})
export type Paper = v.InferOutput<typeof paperSchema>

export const listPapers = defineEndpoint({
  name: 'listPapers',
  summary: 'What was entered from paper for somebody at this site, the newest first. Each look is audited.',
  method: 'GET',
  path: '/api/v1/sites/:id/people/:person/family',
  who: 'site-staff',
  params: personAtSite,
  reply: v.object({ name: v.string(), items: v.array(paperSchema) }),
  refusals: atDesk,
})
export type Papers = v.InferOutput<(typeof listPapers)['reply']>

export const seePaper = defineEndpoint({
  name: 'seePaper',
  summary: 'The photo of a sheet that was entered at this site. Each look is audited.',
  method: 'GET',
  path: '/api/v1/sites/:id/people/:person/family/:paper/photo',
  who: 'site-staff',
  params: paperAtSite,
  reply: v.object({ photo: v.string() }),
  refusals: { ...atDesk, no_such_paper: 404 },
})

export const confirmPaper = defineEndpoint({
  name: 'confirmPaper',
  summary:
    'A second worker says that the sheet is true, for somebody with no device and no way to come: neither who entered it, nor the senior, nor the relative, nor appointed by the relative.',
  method: 'POST',
  path: '/api/v1/sites/:id/people/:person/family/:paper/confirm',
  who: 'site-staff',
  params: paperAtSite,
  reply: v.object({ confirmed: v.literal(true) }),
  refusals: {
    ...atDesk,
    no_such_paper: 404,
    second_worker_needed: 409,
    paper_over: 409,
    has_own_device: 409,
  },
})
