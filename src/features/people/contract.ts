import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { uuidSchema } from '../../shared/ids.ts'

export const staffRoleSchema = v.object({
  role: v.picklist(['staff', 'coordinator']),
  site: v.optional(v.string()),
  division: v.optional(v.string()),
})

export const meSchema = v.object({
  id: uuidSchema,
  name: v.string(),
  division: v.nullable(v.string()),
  divisionName: v.nullable(v.string()),
  roles: v.array(staffRoleSchema),
})
export type Me = v.InferOutput<typeof meSchema>

export const signIn = defineEndpoint({
  name: 'signIn',
  summary: 'Card number and PIN; sets the session cookie and, the first time, the device cookie.',
  method: 'POST',
  path: '/api/v1/sign-in',
  who: 'anyone',
  body: v.object({
    card: v.pipe(
      v.string(),
      v.maxLength(20),
      v.transform(text => text.replace(/[\s-]/g, '')),
      v.regex(/^\d{8}$/),
    ),
    pin: v.pipe(v.string(), v.regex(/^\d{4,6}$/)),
  }),
  reply: meSchema,
  refusals: { wrong_card_or_pin: 401, card_locked: 429, too_many_cards: 429, needs_https: 403 },
})

export const signOut = defineEndpoint({
  name: 'signOut',
  summary: 'Ends this session; the device stays known.',
  method: 'POST',
  path: '/api/v1/sign-out',
  who: 'anyone',
  reply: v.object({ signedOut: v.literal(true) }),
  refusals: {},
})

export const getMe = defineEndpoint({
  name: 'getMe',
  summary: 'Who is signed in.',
  method: 'GET',
  path: '/api/v1/me',
  who: 'signed-in',
  reply: meSchema,
  refusals: {},
})
