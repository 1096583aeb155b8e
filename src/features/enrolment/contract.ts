import * as v from 'valibot'
import { actEntries, actOutcomeSchema, metaSchema } from '../../shared/acts.ts'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { openingIdSchema, sessionIdSchema, siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { cursorSchema, queryNumber } from '../../shared/schemas.ts'
import { kindSchema, placeSchema, roleSchema, sessionSchema } from '../openings/contract.ts'

export const liveStatuses = ['enrolled', 'waitlisted', 'offered'] as const
export const statusSchema = v.picklist([...liveStatuses, 'cancelled', 'declined'])
export type EnrolmentStatus = v.InferOutput<typeof statusSchema>

const ifFullSchema = v.picklist(['wait', 'refuse'])

const enrolBody = {
  openingId: openingIdSchema,
  sessionId: v.optional(sessionIdSchema),
  role: v.optional(roleSchema),
  ifFull: v.optional(ifFullSchema),
}
const enrolActBody = v.object(enrolBody)
/** `openingId` lets a cancel that overtook its enrol find the county. */
const enrolmentActBody = v.object({ enrolmentId: uuidSchema, ...v.partial(v.object(enrolBody)).entries })

export const actSchema = v.variant('kind', [
  v.object({ ...actEntries, kind: v.literal('enrol'), body: enrolActBody }),
  v.object({ ...actEntries, kind: v.literal('cancel'), body: enrolmentActBody }),
  v.object({ ...actEntries, kind: v.literal('rejoin'), body: enrolmentActBody }),
  v.object({ ...actEntries, kind: v.literal('accept'), body: enrolmentActBody }),
  v.object({ ...actEntries, kind: v.literal('decline'), body: enrolmentActBody }),
])
export const actKinds = ['enrol', 'cancel', 'rejoin', 'accept', 'decline'] as const
export type Act = v.InferOutput<typeof actSchema>

/** What becomes of a place that is asked for or given back; `status` is what the enrolment is now. */
export const outcomeSchema = v.picklist([
  'enrolled',
  'waitlisted',
  'cancelled',
  'declined',
  'refused',
  'held',
])

/** Why an act was taken up and refused: stored, the same for ever. */
export const actRefusals = [
  'full',
  'already_enrolled',
  'not_open',
  'already_over',
  'no_such_role',
  'no_such_session',
  'no_such_enrolment',
  'not_live',
  'no_free_place',
  'not_cancelled',
  'not_offered',
] as const
export const actRefusalSchema = v.picklist(actRefusals)
export type ActRefusal = v.InferOutput<typeof actRefusalSchema>

/** Why an act was never taken up (the id stays free), beside the general codes. */
export const notTakenUp = {
  id_reused: 409,
  no_such_opening: 404,
  no_such_enrolment: 404,
  no_such_session: 404,
  not_allowed: 403,
} as const

export const answerSchema = v.object({
  /** As it was sent, so that the sender finds its act even when the id itself was bad. */
  id: v.string(),
  outcome: v.union([actOutcomeSchema, v.literal('rejected')]),
  enrolmentId: v.optional(uuidSchema),
  openingId: v.optional(openingIdSchema),
  status: v.optional(statusSchema),
  /** Enrolled: the how-manieth place; waitlisted: how-manieth in the queue. */
  place: v.optional(v.number()),
  code: v.optional(v.string()),
  title: v.optional(v.string()),
})
export type Answer = v.InferOutput<typeof answerSchema>

export const enrolmentReplySchema = v.object({
  id: uuidSchema,
  openingId: openingIdSchema,
  outcome: outcomeSchema,
  status: v.union([statusSchema, v.literal('refused'), v.literal('held')]),
  place: v.optional(v.number()),
  code: v.optional(v.string()),
  title: v.optional(v.string()),
})
export type EnrolmentReply = v.InferOutput<typeof enrolmentReplySchema>

export const putEnrolment = defineEndpoint({
  name: 'putEnrolment',
  summary: 'Enrol: the act `enrol` whose id is the enrolment id.',
  method: 'PUT',
  path: '/api/v1/enrolments/:id',
  who: 'self-or-staff',
  tablet: 'card',
  params: v.object({ id: uuidSchema }),
  body: v.object({ ...enrolBody, personId: v.optional(uuidSchema), meta: v.optional(metaSchema) }),
  reply: enrolmentReplySchema,
  refusals: notTakenUp,
})

export const deleteEnrolment = defineEndpoint({
  name: 'deleteEnrolment',
  summary: 'Cancel: the act `cancel`; with `act` a repeat is recognised.',
  method: 'DELETE',
  path: '/api/v1/enrolments/:id',
  who: 'self-or-staff',
  tablet: 'pin',
  params: v.object({ id: uuidSchema }),
  query: v.object({ act: v.optional(uuidSchema) }),
  reply: enrolmentReplySchema,
  refusals: notTakenUp,
})

export const postActs = defineEndpoint({
  name: 'postActs',
  summary: 'A batch of acts, answered one by one: one that cannot be taken up never blocks the rest.',
  method: 'POST',
  path: '/api/v1/acts',
  who: 'self-or-staff',
  tablet: 'name',
  body: v.object({ acts: v.pipe(v.array(v.unknown()), v.maxLength(100)) }),
  reply: v.object({ answers: v.array(answerSchema) }),
  refusals: {},
})

/** One of my enrolments with what its card, its page offline and the clash rule need of the opening. */
export const myEnrolmentSchema = v.object({
  id: uuidSchema,
  openingId: openingIdSchema,
  sessionId: v.optional(sessionIdSchema),
  role: roleSchema,
  status: statusSchema,
  place: v.optional(v.number()),
  offeredUntil: v.optional(v.string()),
  title: v.string(),
  kind: kindSchema,
  category: v.string(),
  at: placeSchema,
  phone: v.string(),
  bring: v.string(),
  /** Only the sessions this place covers, past ones too. */
  sessions: v.array(sessionSchema),
})
export type MyEnrolment = v.InferOutput<typeof myEnrolmentSchema>

export const listMyEnrolments = defineEndpoint({
  name: 'listMyEnrolments',
  summary:
    'My enrolments, or with `personId` those of a person who lets me look; newest first, ended ones included.',
  method: 'GET',
  path: '/api/v1/me/enrolments',
  who: 'self-or-family',
  tablet: 'pin',
  query: v.object({
    personId: v.optional(uuidSchema),
    limit: v.optional(queryNumber(1, 100)),
    cursor: v.optional(cursorSchema),
  }),
  reply: v.object({ items: v.array(myEnrolmentSchema), next: v.nullable(v.string()) }),
  refusals: { bad_cursor: 400 },
})

export const getCallList = defineEndpoint({
  name: 'getCallList',
  summary:
    'Freed places within 72 hours of their start and who waits for them, in order, for the site to phone.',
  method: 'GET',
  path: '/api/v1/sites/:id/call-list',
  who: 'site-staff',
  params: v.object({ id: siteIdSchema }),
  reply: v.object({
    items: v.array(
      v.object({
        openingId: openingIdSchema,
        title: v.string(),
        startsAt: v.string(),
        free: v.number(),
        waiting: v.array(
          v.object({
            enrolmentId: uuidSchema,
            name: v.string(),
            phone: v.nullable(v.string()),
            askedAt: v.string(),
          }),
        ),
      }),
    ),
  }),
  refusals: { no_such_site: 404, not_allowed: 403 },
})

export const getCalendar = defineEndpoint({
  name: 'getCalendar',
  summary: 'My coming sessions as an iCalendar file; with `enrolment` only that one.',
  method: 'GET',
  path: '/api/v1/me/calendar.ics',
  who: 'self-or-family',
  query: v.object({ personId: v.optional(uuidSchema), enrolment: v.optional(uuidSchema) }),
  reply: v.string(),
  refusals: { no_such_enrolment: 404 },
})
