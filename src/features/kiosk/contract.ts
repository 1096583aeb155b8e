import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { sessionIdSchema, siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { plainText } from '../../shared/schemas.ts'
import { tabletWays } from '../../shared/tablet.ts'

const waysSchema = v.pipe(
  v.array(v.picklist(tabletWays)),
  v.minLength(1),
  v.maxLength(tabletWays.length),
  v.transform(given => tabletWays.filter(way => given.includes(way))),
)
/** Of the site's staff, for staff mode; whatever is too easy is refused. */
const staffPinSchema = v.pipe(v.string(), v.regex(/^\d{6}$/))
const atSite = v.object({ id: siteIdSchema })

export const tabletListSchema = v.object({
  id: uuidSchema,
  name: v.string(),
  ways: waysSchema,
  /** Instants; what was never used again after it was registered says so by the two being one. */
  registeredAt: v.string(),
  seenAt: v.string(),
})
export type ListedTablet = v.InferOutput<typeof tabletListSchema>

export const listTablets = defineEndpoint({
  name: 'listTablets',
  summary: 'The tablets of the site.',
  method: 'GET',
  path: '/api/v1/sites/:id/tablets',
  who: 'site-staff',
  params: atSite,
  reply: v.object({ siteName: v.string(), items: v.array(tabletListSchema) }),
  refusals: { no_such_site: 404 },
})
export type TabletList = v.InferOutput<(typeof listTablets)['reply']>

export const makeTabletCode = defineEndpoint({
  name: 'makeTabletCode',
  summary:
    'A code of 8 digits that makes one browser a tablet of the site, once, for ten minutes; with what its visitors may show and the PIN of staff mode.',
  method: 'POST',
  path: '/api/v1/sites/:id/tablets',
  who: 'site-staff',
  params: atSite,
  body: v.object({
    name: v.pipe(plainText(20), v.minLength(1)),
    ways: waysSchema,
    pin: staffPinSchema,
  }),
  reply: v.object({ code: v.string(), until: v.string() }),
  refusals: { no_such_site: 404, weak_tablet_pin: 400 },
})
export type TabletCode = v.InferOutput<(typeof makeTabletCode)['reply']>

export const takeTablet = defineEndpoint({
  name: 'takeTablet',
  summary:
    'Takes a tablet away from the site: it opens nothing from its next call on. A repeat is answered the same.',
  method: 'DELETE',
  path: '/api/v1/sites/:id/tablets/:tablet',
  who: 'site-staff',
  params: v.object({ id: siteIdSchema, tablet: uuidSchema }),
  reply: v.object({ taken: v.literal(true) }),
  refusals: { no_such_site: 404, no_such_tablet: 404 },
})

/** What a tablet knows of itself. */
export const tabletSchema = v.object({
  name: v.string(),
  siteId: siteIdSchema,
  siteName: v.string(),
  sitePhone: v.string(),
  /** Of the site. */
  division: v.string(),
  divisionName: v.string(),
  ways: waysSchema,
})
export type TabletFacts = v.InferOutput<typeof tabletSchema>

export const startTablet = defineEndpoint({
  name: 'startTablet',
  summary:
    'Makes the calling browser a tablet of the site whose code this is: a new device cookie, and nobody is signed in on it any more.',
  method: 'POST',
  path: '/api/v1/tablet',
  who: 'anyone',
  body: v.object({ code: v.pipe(v.string(), v.regex(/^\d{8}$/)) }),
  reply: tabletSchema,
  refusals: { wrong_tablet_code: 404, too_many_tablet_codes: 429 },
})

export const getTablet = defineEndpoint({
  name: 'getTablet',
  summary: 'What the calling tablet is.',
  method: 'GET',
  path: '/api/v1/tablet',
  who: 'tablet',
  reply: tabletSchema,
  refusals: {},
})

/** What is shown: the QR of a card, its number, or a name that was tapped in today's list (`tile` as the list told it). */
export const shownSchema = v.variant('by', [
  v.object({ by: v.literal('card'), token: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) }),
  v.object({ by: v.literal('number'), number: v.pipe(v.string(), v.regex(/^\d{8}$/)) }),
  v.object({ by: v.literal('roster'), tile: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) }),
])
export type ShownAtTablet = v.InferInput<typeof shownSchema>

export const showAtTablet = defineEndpoint({
  name: 'showAtTablet',
  summary:
    'Somebody at the tablet shows who they are, for this once. The pass is kept by the page alone and sent as `Authorization: Bearer`; with the PIN of the card it opens their own pages, by a tapped name only signing in and out of what is on.',
  method: 'POST',
  path: '/api/v1/tablet/visitor',
  who: 'tablet',
  body: v.object({ shown: shownSchema, pin: v.optional(v.pipe(v.string(), v.regex(/^\d{4,6}$/))) }),
  reply: v.object({ pass: v.string(), person: uuidSchema, name: v.string() }),
  refusals: {
    wrong_card_or_pin: 401,
    no_card_here: 404,
    no_such_tile: 404,
    way_not_allowed: 403,
    no_pin_yet: 409,
    card_locked: 429,
    too_many_cards: 429,
  },
})
export type Visitor = v.InferOutput<(typeof showAtTablet)['reply']>

/** Somebody in today's list: enough to find oneself, too little for others. `name` is the whole one, in staff mode alone. */
export const tileSchema = v.object({
  tile: v.string(),
  shown: v.string(),
  seat: v.nullable(v.number()),
  /** Comes to teach or to help. */
  helps: v.boolean(),
  name: v.optional(v.string()),
  /** Signed in already. */
  here: v.boolean(),
})
export type Tile = v.InferOutput<typeof tileSchema>

const rosterSchema = v.object({
  items: v.array(
    v.object({
      sessionId: sessionIdSchema,
      title: v.string(),
      startsAt: v.string(),
      endsAt: v.string(),
      people: v.array(tileSchema),
    }),
  ),
})
export type Roster = v.InferOutput<typeof rosterSchema>

export const getRoster = defineEndpoint({
  name: 'getRoster',
  summary:
    'Today’s sessions of the site with who has a place, masked; empty where the tablet may not show names.',
  method: 'GET',
  path: '/api/v1/tablet/roster',
  who: 'tablet',
  reply: rosterSchema,
  refusals: {},
})

const staffRefusals = { wrong_tablet_pin: 401, tablet_pin_rests: 429 } as const

export const getFullRoster = defineEndpoint({
  name: 'getFullRoster',
  summary: 'Staff mode: the same list with whole names, for the PIN of the tablet.',
  method: 'POST',
  path: '/api/v1/tablet/staff',
  who: 'tablet',
  body: v.object({ pin: staffPinSchema }),
  reply: rosterSchema,
  refusals: staffRefusals,
})

export const changeWays = defineEndpoint({
  name: 'changeWays',
  summary: 'Staff mode: what visitors may show here.',
  method: 'POST',
  path: '/api/v1/tablet/ways',
  who: 'tablet',
  body: v.object({ pin: staffPinSchema, ways: waysSchema }),
  reply: tabletSchema,
  refusals: staffRefusals,
})

export const leaveTablet = defineEndpoint({
  name: 'leaveTablet',
  summary: 'Staff mode: this browser is no tablet any more.',
  method: 'POST',
  path: '/api/v1/tablet/leave',
  who: 'tablet',
  body: v.object({ pin: staffPinSchema }),
  reply: v.object({ left: v.literal(true) }),
  refusals: staffRefusals,
})
