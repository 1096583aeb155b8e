import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'
import { divisionCodeSchema, plainText } from '../../shared/schemas.ts'

const personAtSite = v.object({ id: siteIdSchema, person: uuidSchema })

/** How somebody can show that it is them: the PIN of a card of theirs, or a code to the phone that signs them in. */
const waysSchema = v.object({
  pin: v.boolean(),
  /** The last four digits of the phone. */
  phoneEnd: v.nullable(v.string()),
})
export type WaysToProve = v.InferOutput<typeof waysSchema>

export const getErasure = defineEndpoint({
  name: 'getErasure',
  summary:
    'What erasing me would do: how many places go on to others, how many facts stay, how I show it is me.',
  method: 'GET',
  path: '/api/v1/me/erasure',
  who: 'signed-in',
  reply: v.object({
    /** Places of mine that are still to come. */
    places: v.number(),
    /** Service entries and attendance, which the law keeps. */
    services: v.number(),
    attendances: v.number(),
    /** Rights of staff have to be given up first. */
    staff: v.boolean(),
    ways: waysSchema,
  }),
  refusals: {},
})
export type Erasure = v.InferOutput<(typeof getErasure)['reply']>

export const sendErasureCode = defineEndpoint({
  name: 'sendErasureCode',
  summary:
    'Sends a one-time code to the phone that signs me in; `sent` is false where the site reads it out instead.',
  method: 'POST',
  path: '/api/v1/me/erasure/code',
  who: 'signed-in',
  reply: v.object({ sent: v.boolean(), minutes: v.number() }),
  refusals: { no_way_to_prove: 409, too_many_phone_codes: 429 },
})

const erasing = { holds_rights: 409, open_demo: 409 } as const

export const eraseMe = defineEndpoint({
  name: 'eraseMe',
  summary:
    'Erases me for good, by my PIN or a fresh code: live places go on to others, then everything that tells who I was is deleted and every sign-in ends. What the law keeps stays under an id without a name.',
  method: 'POST',
  path: '/api/v1/me/erasure',
  who: 'signed-in',
  body: v.union([
    v.object({ pin: v.pipe(v.string(), v.regex(/^\d{4,6}$/)) }),
    v.object({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
  ]),
  reply: v.object({ erased: v.literal(true) }),
  refusals: {
    ...erasing,
    wrong_pin: 403,
    wrong_code: 403,
    code_over: 403,
    too_many_tries: 429,
    no_way_to_prove: 409,
  },
})

/** Why somebody is erased at the desk. */
export const deskReasons = ['asked_here', 'asked_in_writing', 'died'] as const
export type DeskReason = (typeof deskReasons)[number]

export const erasePerson = defineEndpoint({
  name: 'erasePerson',
  summary:
    'Erases somebody the site knows, who asked for it here or in writing, or who died (PIPL 47, 49). The same again is answered the same.',
  method: 'POST',
  path: '/api/v1/sites/:id/people/:person/erasure',
  who: 'site-staff',
  params: personAtSite,
  body: v.object({ reason: v.picklist(deskReasons) }),
  reply: v.object({ erased: v.literal(true) }),
  refusals: { ...erasing, no_such_site: 404, no_such_person: 404, oneself: 409, prove_again: 403 },
})

export const correctMe = defineEndpoint({
  name: 'correctMe',
  summary:
    'Puts right what is written of me (PIPL 46), at once. A name or birth that staff had confirmed is to be confirmed anew at the next visit. The same again is answered the same.',
  method: 'PUT',
  path: '/api/v1/me/profile',
  who: 'signed-in',
  body: v.object({
    name: v.pipe(plainText(40), v.regex(/^[^\n\r\t]*\p{L}[^\n\r\t]*$/u)),
    birthYear: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
    birthMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    /** A community, or a street that has none. */
    division: divisionCodeSchema,
    /** Left out it stays; empty it goes. */
    contactPhone: v.optional(
      v.union([
        v.literal(''),
        v.pipe(v.string(), v.maxLength(30), v.transform(plainPhone), v.regex(mobilePattern)),
      ]),
    ),
  }),
  reply: v.object({ corrected: v.literal(true) }),
  refusals: { no_such_division: 404, too_young: 422, open_demo: 409 },
})
