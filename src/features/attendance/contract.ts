import * as v from 'valibot'
import { actEntries } from '../../shared/acts.ts'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { openingIdSchema, sessionIdSchema, siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { dateSchema } from '../../shared/schemas.ts'

/** 签到 and 签退: kinds of `POST /api/v1/acts`, each by the person alone. Their outcomes are `checked_in` and `checked_out`. */
export const attendKinds = ['check_in', 'check_out'] as const
export type AttendKind = (typeof attendKinds)[number]
const attendBody = v.object({ sessionId: sessionIdSchema })
export const attendActSchema = v.variant('kind', [
  v.object({ ...actEntries, kind: v.literal('check_in'), body: attendBody }),
  v.object({ ...actEntries, kind: v.literal('check_out'), body: attendBody }),
])
export type AttendAct = v.InferOutput<typeof attendActSchema>

/** Why such an act was taken up and refused: stored, the same for ever. */
export const attendRefusals = [
  'session_off',
  'not_enrolled',
  'too_early',
  'attendance_over',
  'not_at_site',
] as const
export type AttendRefusal = (typeof attendRefusals)[number]

/** What is known of one person at one session. Facts are only ever added. */
export const factSchema = v.object({
  /** Of the act. */
  id: v.string(),
  kind: v.picklist([...attendKinds, 'excused']),
  /** An instant. */
  at: v.string(),
})
export type AttendanceFact = v.InferOutput<typeof factSchema>

export const attendedSchema = v.object({
  sessionId: sessionIdSchema,
  openingId: openingIdSchema,
  title: v.string(),
  /** Where it is, in the words of the opening. */
  place: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  cancelled: v.optional(v.literal(true)),
  facts: v.array(factSchema),
})
export type Attended = v.InferOutput<typeof attendedSchema>

export const listMyAttendance = defineEndpoint({
  name: 'listMyAttendance',
  summary:
    'The sessions I have a place in on some days (Asia/Shanghai, at most 31, today unless said), with what is known of my being there; with `personId` those of a person who lets me look.',
  method: 'GET',
  path: '/api/v1/me/attendance',
  who: 'self-or-family',
  tablet: 'pin',
  query: v.object({
    personId: v.optional(uuidSchema),
    from: v.optional(dateSchema),
    to: v.optional(dateSchema),
  }),
  reply: v.object({ items: v.array(attendedSchema) }),
  refusals: { too_many_days: 400 },
})
export type MyAttendance = v.InferOutput<(typeof listMyAttendance)['reply']>

const siteParams = v.object({ id: siteIdSchema })

export const getCheckInCode = defineEndpoint({
  name: 'getCheckInCode',
  summary:
    'The code that a screen of the site shows now, and the address its QR holds. A new one at `renewsAt`; each is good for two half minutes more.',
  method: 'GET',
  path: '/api/v1/sites/:id/check-in-code',
  who: 'site-staff',
  params: siteParams,
  reply: v.object({
    siteName: v.string(),
    code: v.string(),
    url: v.string(),
    /** An instant. */
    renewsAt: v.string(),
  }),
  refusals: { no_such_site: 404 },
})
export type CheckInCode = v.InferOutput<(typeof getCheckInCode)['reply']>

export const showPresence = defineEndpoint({
  name: 'showPresence',
  summary:
    'Trades the code on the site’s screen for a pass of this device: for 20 minutes it has shown that it is there. Sets the device cookie.',
  method: 'POST',
  path: '/api/v1/sites/:id/presence',
  who: 'anyone',
  params: siteParams,
  body: v.object({ code: v.pipe(v.string(), v.maxLength(60)) }),
  reply: v.object({ until: v.string() }),
  refusals: {
    no_such_site: 404,
    presence_code_over: 409,
    wrong_presence_code: 404,
    too_many_presence_codes: 429,
  },
})

export const getCheckIn = defineEndpoint({
  name: 'getCheckIn',
  summary:
    'What I have a place in at this site today, and whether this device has shown that it is there; a tablet of the site is.',
  method: 'GET',
  path: '/api/v1/sites/:id/check-in',
  who: 'signed-in',
  tablet: 'name',
  params: siteParams,
  reply: v.object({
    siteId: siteIdSchema,
    siteName: v.string(),
    sitePhone: v.string(),
    present: v.boolean(),
    items: v.array(attendedSchema),
  }),
  refusals: { no_such_site: 404 },
})
export type CheckIn = v.InferOutput<(typeof getCheckIn)['reply']>
