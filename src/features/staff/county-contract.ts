import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { divisionCodeSchema, plainText } from '../../shared/schemas.ts'
import { staffRightSchema } from '../../shared/staff-right.ts'
import { nameSchema, placedRight } from './contract.ts'

const roleIdSchema = uuidSchema
const placeSchema = v.object({ code: v.string(), name: v.string() })

/** Somebody who holds a right now, or held it until it was taken away. */
const holderSchema = v.object({
  /** Of the right, not of the person. */
  id: roleIdSchema,
  ...placedRight,
  name: v.string(),
  /** Instants; `lastActiveAt` is the last line they left anywhere: signing in, an act, anything audited. */
  since: v.string(),
  lastActiveAt: v.nullable(v.string()),
  /** An instant; null for who holds it now. */
  endedAt: v.nullable(v.string()),
  /** The asker's own, which nobody changes for themselves. */
  mine: v.boolean(),
})
export type Holder = v.InferOutput<typeof holderSchema>

const countySiteSchema = v.object({
  id: siteIdSchema,
  name: v.string(),
  address: v.string(),
  workers: v.number(),
  /** The last of what its workers did; an instant. */
  lastActiveAt: v.nullable(v.string()),
})

export const getCounty = defineEndpoint({
  name: 'getCounty',
  summary:
    'The screen of a division: what lies below it down to counties, from there on its sites with their last activity, who coordinates and audits it, and the one-time links I gave out that nobody has used. Without `division` my own; the whole country for administrators.',
  method: 'GET',
  path: '/api/v1/staff/county',
  who: 'appointer',
  query: v.object({ division: v.optional(divisionCodeSchema) }),
  reply: v.object({
    place: v.nullable(placeSchema),
    below: v.array(placeSchema),
    sites: v.array(countySiteSchema),
    leads: v.array(holderSchema),
    /** Who led here, was suspended and serves nowhere now: they can be asked back. */
    former: v.array(holderSchema),
    invitations: v.array(
      v.object({ id: uuidSchema, ...placedRight, name: v.string(), expiresAt: v.string() }),
    ),
    /** Which rights I may give here. */
    mayGive: v.array(v.picklist(['staff', 'coordinator', 'auditor', 'administrator'])),
  }),
  refusals: { no_such_division: 404 },
})
export type CountyView = v.InferOutput<(typeof getCounty)['reply']>

export const getSiteStaff = defineEndpoint({
  name: 'getSiteStaff',
  summary: 'A site and who works there.',
  method: 'GET',
  path: '/api/v1/staff/sites/:id',
  who: 'appointer',
  params: v.object({ id: siteIdSchema }),
  reply: v.object({
    id: siteIdSchema,
    name: v.string(),
    division: v.string(),
    address: v.string(),
    phone: v.string(),
    workers: v.array(holderSchema),
    /** Who worked here, was suspended and serves nowhere now. */
    former: v.array(holderSchema),
    /** Published openings with a session to come: a site with some is not closed. */
    openings: v.number(),
  }),
  refusals: { no_such_site: 404 },
})
export type SiteStaff = v.InferOutput<(typeof getSiteStaff)['reply']>

export const getStaffRole = defineEndpoint({
  name: 'getStaffRole',
  summary: 'Somebody’s right, before it is taken away, passed on or given again.',
  method: 'GET',
  path: '/api/v1/staff/roles/:id',
  who: 'appointer',
  params: v.object({ id: roleIdSchema }),
  reply: holderSchema,
  refusals: { no_such_right: 404 },
})

const madeLink = v.object({ id: uuidSchema, token: v.string(), expiresAt: v.string(), ...placedRight })
export type MadeLink = v.InferOutput<typeof madeLink>

export const inviteStaff = defineEndpoint({
  name: 'inviteStaff',
  summary:
    'A one-time link that makes somebody staff, to be handed over in person; good for a day. The same `id` again makes another link in its place.',
  method: 'POST',
  path: '/api/v1/staff/invitations',
  who: 'appointer',
  body: v.object({ id: uuidSchema, right: staffRightSchema, name: nameSchema }),
  reply: madeLink,
  refusals: { prove_again: 403, no_such_place: 404, id_reused: 409 },
})

export const withdrawInvitation = defineEndpoint({
  name: 'withdrawInvitation',
  summary: 'A link that I gave out and nobody has used opens nothing from now on.',
  method: 'DELETE',
  path: '/api/v1/staff/invitations/:id',
  who: 'appointer',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ withdrawn: v.literal(true) }),
  refusals: { no_such_invitation: 404 },
})

const roleChange = {
  prove_again: 403,
  no_such_right: 404,
  own_right: 409,
  last_administrator: 409,
  demo_person: 409,
} as const

export const suspendStaff = defineEndpoint({
  name: 'suspendStaff',
  summary:
    'Takes a right away, at once, from sessions that are open too. Who held it when stays known. A repeat is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/roles/:id/suspend',
  who: 'appointer',
  params: v.object({ id: roleIdSchema }),
  reply: v.object({ suspended: v.literal(true) }),
  refusals: roleChange,
})

export const replaceStaff = defineEndpoint({
  name: 'replaceStaff',
  summary: 'Takes a right away and makes a one-time link that gives it to somebody else, in one act.',
  method: 'POST',
  path: '/api/v1/staff/roles/:id/replace',
  who: 'appointer',
  params: v.object({ id: roleIdSchema }),
  body: v.object({ id: uuidSchema, name: nameSchema }),
  reply: madeLink,
  refusals: { ...roleChange, no_such_place: 404, id_reused: 409 },
})

export const giveRightToo = defineEndpoint({
  name: 'giveRightToo',
  summary:
    'Another right for somebody who holds this one: a second site, or coordinating as well. They come in as ever. A repeat is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/roles/:id/also',
  who: 'appointer',
  params: v.object({ id: roleIdSchema }),
  body: v.object({ right: staffRightSchema }),
  reply: v.object({ given: v.literal(true) }),
  refusals: { prove_again: 403, no_such_right: 404, own_right: 409, demo_person: 409, no_such_place: 404 },
})

export const restoreStaff = defineEndpoint({
  name: 'restoreStaff',
  summary:
    'A one-time link that brings back who held this right and holds none now: the same person, with a new passphrase and authenticator; the old ones and their passkeys open nothing.',
  method: 'POST',
  path: '/api/v1/staff/roles/:id/restore',
  who: 'appointer',
  params: v.object({ id: roleIdSchema }),
  body: v.object({ id: uuidSchema }),
  reply: madeLink,
  refusals: {
    prove_again: 403,
    no_such_right: 404,
    own_right: 409,
    still_staff: 409,
    no_such_place: 404,
    id_reused: 409,
  },
})

const phoneText = v.pipe(plainText(30), v.regex(/^\+?\d[\d -]{5,19}$/))
const lineOf = (max: number) => v.pipe(plainText(max), v.minLength(1), v.regex(/^[^\n\r\t]*$/))

export const makeSite = defineEndpoint({
  name: 'makeSite',
  summary: 'A new site in a community, or a street that has none. The same again is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/sites',
  who: 'appointer',
  body: v.object({
    /** Made on the device, in the county of the division. */
    id: siteIdSchema,
    name: lineOf(60),
    division: v.pipe(divisionCodeSchema, v.regex(/^\d{9}(\d{3})?$/)),
    address: lineOf(120),
    phone: phoneText,
  }),
  reply: v.object({ id: siteIdSchema }),
  refusals: { no_such_division: 404, no_programme: 422, id_reused: 409 },
})

export const closeSite = defineEndpoint({
  name: 'closeSite',
  summary:
    'Closes a site where nobody works any more and nothing is to come; what was done there stays. A repeat is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/sites/:id/close',
  who: 'appointer',
  params: v.object({ id: siteIdSchema }),
  reply: v.object({ closed: v.literal(true) }),
  refusals: { prove_again: 403, no_such_site: 404, site_in_use: 409 },
})
