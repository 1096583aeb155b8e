import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { openingIdSchema, uuidSchema } from '../../shared/ids.ts'
import { dateSchema, plainText } from '../../shared/schemas.ts'
import { scopes } from '../../shared/scopes.ts'

/** What the helper is to the senior, as the helper says it. */
export const relations = ['daughter', 'son', 'spouse', 'grandchild', 'other'] as const
export type Relation = (typeof relations)[number]
export const relationSchema = v.picklist(relations)

/** Looking is in every grant. */
export const scopesSchema = v.pipe(
  v.array(v.picklist(scopes)),
  v.maxLength(scopes.length),
  v.transform(given => scopes.filter(scope => scope === 'look' || given.includes(scope))),
)

const common = {
  id: uuidSchema,
  /** `asked`: nothing works yet, the senior has not said yes. */
  state: v.picklist(['asked', 'granted']),
  relation: relationSchema,
  scopes: v.array(v.picklist(scopes)),
  /** The last day, Asia/Shanghai. */
  until: dateSchema,
  askedAt: v.string(),
  /** An instant from which the record may be seen, when it may be at all. */
  recordFrom: v.optional(v.string()),
}

/** What was entered from a sheet of paper says by whom; by two workers it was the grant itself. */
const onPaperSchema = v.object({
  how: v.picklist(['paper', 'two-workers']),
  enteredBy: v.string(),
  confirmedBy: v.optional(v.string()),
  /** The last four digits of the relative's phone, as the paper has it; told while they have not come. */
  phoneEnd: v.optional(v.string()),
  /** Two workers let them, and I was not asked yet whether it is fine. */
  toKeep: v.optional(v.literal(true)),
})

/** Somebody who helps me, or asks to. */
export const helperSchema = v.object({
  ...common,
  /** `expected`: on paper, and not signed in with that phone and name so far. */
  state: v.picklist(['expected', 'asked', 'granted']),
  name: v.string(),
  onPaper: v.optional(onPaperSchema),
})
export type Helper = v.InferOutput<typeof helperSchema>

/** Somebody I help, or asked to help: before their yes I know neither their id nor their whole name. */
export const helpedSchema = v.object({
  ...common,
  personId: v.optional(uuidSchema),
  name: v.string(),
  /** What I call them. */
  calls: v.string(),
  /** Of a grant: places that wait for a word, and sessions to come that were called off. */
  offers: v.optional(v.number()),
  calledOff: v.optional(v.number()),
})
export type Helped = v.InferOutput<typeof helpedSchema>

export const getFamily = defineEndpoint({
  name: 'getFamily',
  summary: 'Who helps me and asks to, and whom I help.',
  method: 'GET',
  path: '/api/v1/me/family',
  who: 'signed-in',
  tablet: 'pin',
  reply: v.object({ helpers: v.array(helperSchema), helping: v.array(helpedSchema) }),
  refusals: {},
})
export type Family = v.InferOutput<(typeof getFamily)['reply']>

export const makeFamilyCode = defineEndpoint({
  name: 'makeFamilyCode',
  summary:
    'A code of 6 digits to read out to a relative; it opens a request and nothing else. Replaces the one before.',
  method: 'POST',
  path: '/api/v1/me/family/code',
  who: 'signed-in',
  tablet: 'pin',
  reply: v.object({ code: v.string(), expiresAt: v.string() }),
  refusals: {},
})

export const askToHelp = defineEndpoint({
  name: 'askToHelp',
  summary: 'A relative asks with the code that was read out. Nothing works before the senior’s own yes.',
  method: 'POST',
  path: '/api/v1/family/requests',
  who: 'signed-in',
  body: v.object({
    code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
    relation: relationSchema,
    calls: v.pipe(plainText(20), v.minLength(1)),
    scopes: scopesSchema,
    until: dateSchema,
  }),
  reply: helpedSchema,
  refusals: {
    wrong_family_code: 404,
    too_many_codes: 429,
    own_code: 409,
    already_helping: 409,
    until_too_far: 400,
  },
})

export const sayYes = defineEndpoint({
  name: 'sayYes',
  summary: 'The senior’s own yes to a request, to what of it they want. The record opens a day later.',
  method: 'POST',
  path: '/api/v1/me/family/:id/yes',
  who: 'signed-in',
  tablet: 'pin',
  params: v.object({ id: uuidSchema }),
  body: v.object({ scopes: scopesSchema }),
  reply: helperSchema,
  refusals: {
    no_such_grant: 404,
    request_over: 409,
    too_many_helpers: 409,
    too_many_helped: 409,
    entered_here: 409,
  },
})

export const keepGrant = defineEndpoint({
  name: 'keepGrant',
  summary:
    'The senior says that what two workers entered from paper is fine. `entered_here`: not on a machine it was entered on.',
  method: 'POST',
  path: '/api/v1/me/family/:id/keep',
  who: 'signed-in',
  tablet: 'pin',
  params: v.object({ id: uuidSchema }),
  reply: helperSchema,
  refusals: { no_such_grant: 404, entered_here: 409 },
})

export const endGrant = defineEndpoint({
  name: 'endGrant',
  summary:
    'The senior says no or takes it back, or the helper leaves. At once; a repeat is answered the same.',
  method: 'DELETE',
  path: '/api/v1/me/family/:id',
  who: 'signed-in',
  tablet: 'pin',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ ended: v.literal(true) }),
  refusals: { no_such_grant: 404 },
})

/** How one thing stands that somebody I help holds, or held until lately. */
const standingSchema = v.object({
  /** Of the enrolment. */
  id: uuidSchema,
  title: v.string(),
  status: v.picklist(['enrolled', 'waitlisted', 'offered', 'cancelled', 'declined']),
  /** It was I who ended it. */
  byMe: v.boolean(),
  /** From two weeks ago to eight weeks ahead. `missed`: it is over, others signed in, they did not. */
  sessions: v.array(
    v.object({ id: v.string(), startsAt: v.string(), off: v.boolean(), missed: v.boolean() }),
  ),
})
export type Standing = v.InferOutput<typeof standingSchema>

export const seniorNewsSchema = v.object({
  /** Of the grant. */
  id: uuidSchema,
  calls: v.string(),
  standing: v.array(standingSchema),
})

export const listHelpingNews = defineEndpoint({
  name: 'listHelpingNews',
  summary:
    'How things stand for everybody who lets me look, so that this device can say what has changed since it was looked at last.',
  method: 'GET',
  path: '/api/v1/me/helping-news',
  who: 'signed-in',
  reply: v.object({ items: v.array(seniorNewsSchema) }),
  refusals: {},
})
export type HelpingNews = v.InferOutput<(typeof listHelpingNews)['reply']>

export const doneForMeSchema = v.object({
  /** Of the act. */
  id: uuidSchema,
  at: v.string(),
  kind: v.picklist(['enrol', 'cancel', 'rejoin', 'accept', 'decline']),
  outcome: v.string(),
  /** Who did it: a relative by what they are to me, else staff of the site. */
  by: v.object({
    name: v.string(),
    relation: v.union([relationSchema, v.literal('staff'), v.literal('gone')]),
  }),
  openingId: openingIdSchema,
  enrolmentId: uuidSchema,
  title: v.string(),
})
export type DoneForMe = v.InferOutput<typeof doneForMeSchema>

export const listDoneForMe = defineEndpoint({
  name: 'listDoneForMe',
  summary: 'What others did for me in the last 90 days, newest first.',
  method: 'GET',
  path: '/api/v1/me/done-for-me',
  who: 'signed-in',
  tablet: 'pin',
  reply: v.object({ items: v.array(doneForMeSchema) }),
  refusals: {},
})
export type DoneForMeList = v.InferOutput<(typeof listDoneForMe)['reply']>
