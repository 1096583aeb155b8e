import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { openingIdSchema, uuidSchema } from '../../shared/ids.ts'
import { dateSchema, plainText } from '../../shared/schemas.ts'
import { scopes } from '../../shared/scopes.ts'

/** What the helper is to the senior, as the helper says it. */
export const relations = ['daughter', 'son', 'spouse', 'grandchild', 'other'] as const
export type Relation = (typeof relations)[number]
const relationSchema = v.picklist(relations)

/** Looking is in every grant. */
const scopesSchema = v.pipe(
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

/** Somebody who helps me, or asks to. */
export const helperSchema = v.object({ ...common, name: v.string() })
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
  params: v.object({ id: uuidSchema }),
  body: v.object({ scopes: scopesSchema }),
  reply: helperSchema,
  refusals: { no_such_grant: 404, request_over: 409, too_many_helpers: 409, too_many_helped: 409 },
})

export const endGrant = defineEndpoint({
  name: 'endGrant',
  summary:
    'The senior says no or takes it back, or the helper leaves. At once; a repeat is answered the same.',
  method: 'DELETE',
  path: '/api/v1/me/family/:id',
  who: 'signed-in',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ ended: v.literal(true) }),
  refusals: { no_such_grant: 404 },
})

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
  reply: v.object({ items: v.array(doneForMeSchema) }),
  refusals: {},
})
export type DoneForMeList = v.InferOutput<(typeof listDoneForMe)['reply']>
