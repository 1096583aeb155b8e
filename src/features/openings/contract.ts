import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import {
  countySchema,
  openingIdSchema,
  sessionIdSchema,
  siteIdSchema,
  slotIdSchema,
} from '../../shared/ids.ts'
import {
  cursorSchema,
  dateSchema,
  divisionCodeSchema,
  nearSchema,
  plainText,
  queryNumber,
} from '../../shared/schemas.ts'

export const kinds = ['class', 'volunteer', 'event', 'tour', 'job'] as const
export const kindSchema = v.picklist(kinds)
export type Kind = v.InferOutput<typeof kindSchema>

/** `taker` learns or is served, `giver` teaches, helps or delivers; service hours follow the giver. */
export const roleSchema = v.picklist(['taker', 'giver'])
export type Role = v.InferOutput<typeof roleSchema>

export const crsSchema = v.picklist(['WGS84', 'GCJ02'])

/** Where it is. `private` (a home) and `area` are never finer than the street and carry no coordinate. */
export const placeSchema = v.object({
  type: v.picklist(['site', 'online', 'area', 'private']),
  id: v.optional(siteIdSchema),
  name: v.string(),
  division: v.string(),
  lat: v.optional(v.number()),
  lng: v.optional(v.number()),
  crs: v.optional(crsSchema),
  url: v.optional(v.string()),
})
export type Place = v.InferOutput<typeof placeSchema>

export const seatsSchema = v.object({ capacity: v.number(), taken: v.number(), waiting: v.number() })
export type Seats = v.InferOutput<typeof seatsSchema>

const common = {
  id: openingIdSchema,
  title: v.string(),
  kind: kindSchema,
  category: v.string(),
  programme: v.string(),
  place: placeSchema,
  /** Who it suits, as one plain sentence. */
  fits: v.string(),
  /** 1 seated and easy, 2 standing and walking, 3 somewhat tiring. */
  strength: v.number(),
  /** `weekly` when every session falls on one weekday at one time. */
  repeats: v.optional(v.literal('weekly')),
}

/** What every list, page and feed tells of an opening. */
export const openingCardSchema = v.object(common)
export type OpeningCard = v.InferOutput<typeof openingCardSchema>

export const openingItemSchema = v.object({
  ...common,
  /** The next session's, ISO 8601. */
  startsAt: v.string(),
  endsAt: v.string(),
  sessionsLeft: v.number(),
  /** Those of the next session's slot for the asked role. */
  seats: seatsSchema,
  /** Metres as the crow flies, only when `near` was given. */
  distance: v.optional(v.number()),
})
export type OpeningItem = v.InferOutput<typeof openingItemSchema>

const detail = {
  summary: v.string(),
  /** `王老师`, and only with the leader's consent. */
  leader: v.optional(v.string()),
  bring: v.string(),
  risk: v.string(),
  phone: v.string(),
  feeFen: v.number(),
  organiser: v.string(),
}

export const sessionSchema = v.object({
  id: sessionIdSchema,
  startsAt: v.string(),
  endsAt: v.string(),
  cancelled: v.optional(v.boolean()),
})
export type Session = v.InferOutput<typeof sessionSchema>

export const slotSchema = v.object({
  id: slotIdSchema,
  role: roleSchema,
  /** Absent: one place covers the whole series. */
  session: v.optional(sessionIdSchema),
  ...seatsSchema.entries,
})

export const openingSchema = v.object({
  ...common,
  ...detail,
  sessions: v.array(sessionSchema),
  slots: v.array(slotSchema),
})
export type Opening = v.InferOutput<typeof openingSchema>

/** An opening in the county feed: no counts and nothing personal. `py` are the pinyin initials of the title, then of the category. */
export const feedOpeningSchema = v.object({
  ...common,
  ...detail,
  py: v.string(),
  /** `[start, minutes]`, start in minutes since 1970; a third `1` says cancelled. */
  sessions: v.array(v.array(v.number())),
  /** Session ids beside `sessions`, only where a place is given by the session. */
  sessionIds: v.optional(v.array(sessionIdSchema)),
  /** `[slot, role, capacity, index of its session or -1]` */
  slots: v.array(v.tuple([slotIdSchema, roleSchema, v.number(), v.number()])),
})
export type FeedOpening = v.InferOutput<typeof feedOpeningSchema>

export const feedSiteSchema = v.object({
  id: siteIdSchema,
  name: v.string(),
  division: v.string(),
  address: v.string(),
  phone: v.string(),
  py: v.string(),
  lat: v.optional(v.number()),
  lng: v.optional(v.number()),
  crs: v.optional(crsSchema),
})
export type FeedSite = v.InferOutput<typeof feedSiteSchema>

export const feedSchema = v.object({
  version: v.number(),
  county: v.string(),
  sites: v.array(feedSiteSchema),
  openings: v.array(feedOpeningSchema),
})
export type Feed = v.InferOutput<typeof feedSchema>

export const feedDeltaSchema = v.object({
  version: v.number(),
  county: v.string(),
  changed: v.object({ sites: v.array(feedSiteSchema), openings: v.array(feedOpeningSchema) }),
  removed: v.object({ sites: v.array(siteIdSchema), openings: v.array(openingIdSchema) }),
})
export type FeedDelta = v.InferOutput<typeof feedDeltaSchema>

export const seatRowSchema = v.tuple([
  slotIdSchema,
  openingIdSchema,
  roleSchema,
  v.number(),
  v.number(),
  v.number(),
])
export const feedSeatsSchema = v.object({ asOf: v.string(), seats: v.array(seatRowSchema) })
export type FeedSeats = v.InferOutput<typeof feedSeatsSchema>

export const listOpenings = defineEndpoint({
  name: 'listOpenings',
  summary: 'Openings with a session still to come: by distance when `near` is given, else by the next start.',
  method: 'GET',
  path: '/api/v1/openings',
  who: 'anyone',
  query: v.object({
    near: v.optional(nearSchema),
    radius: v.optional(queryNumber(100, 50_000)),
    division: v.optional(divisionCodeSchema),
    kind: v.optional(kindSchema),
    category: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
    q: v.optional(v.pipe(plainText(40), v.minLength(1))),
    from: v.optional(dateSchema),
    to: v.optional(dateSchema),
    role: v.optional(roleSchema),
    limit: v.optional(queryNumber(1, 100)),
    cursor: v.optional(cursorSchema),
  }),
  reply: v.object({ items: v.array(openingItemSchema), next: v.nullable(v.string()) }),
  refusals: { bad_cursor: 400, bad_range: 400 },
})

export const getOpening = defineEndpoint({
  name: 'getOpening',
  summary: 'One opening with all its sessions and exact seats.',
  method: 'GET',
  path: '/api/v1/openings/:id',
  who: 'anyone',
  params: v.object({ id: openingIdSchema }),
  reply: openingSchema,
  refusals: { no_such_opening: 404 },
})

export const getFeed = defineEndpoint({
  name: 'getFeed',
  summary: 'All sites and openings of one county for the next 8 weeks; with `since`, what changed.',
  method: 'GET',
  path: '/api/v1/feed/:county',
  who: 'anyone',
  params: v.object({ county: countySchema }),
  query: v.object({ since: v.optional(queryNumber(0, 999_999_999)) }),
  reply: v.union([feedSchema, feedDeltaSchema]),
  refusals: { no_such_county: 404 },
})

export const getSeats = defineEndpoint({
  name: 'getSeats',
  summary: 'Seats of every slot of one county, renewed at most every 15 seconds.',
  method: 'GET',
  path: '/api/v1/feed/:county/seats',
  who: 'anyone',
  params: v.object({ county: countySchema }),
  reply: feedSeatsSchema,
  refusals: { no_such_county: 404 },
})
