import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { uuidSchema } from '../../shared/ids.ts'
import { staffRightSchema } from '../../shared/staff-right.ts'

export const meSchema = v.object({
  id: uuidSchema,
  name: v.string(),
  division: v.nullable(v.string()),
  divisionName: v.nullable(v.string()),
  roles: v.array(staffRightSchema),
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

/** What a device looks like to its person: no model, no version, only what one would say of it. */
export const deviceLooks = [
  'android-phone',
  'android-tablet',
  'harmony-phone',
  'harmony-tablet',
  'iphone',
  'apple',
  'computer',
  'unknown',
] as const
export type DeviceLooks = (typeof deviceLooks)[number]

export const signedInDeviceSchema = v.object({
  /** Of the session; opens nothing. */
  id: uuidSchema,
  looks: v.picklist(deviceLooks),
  /** The very device that asks. */
  here: v.boolean(),
  /** An instant. */
  signedInAt: v.string(),
  /** YYYY-MM-DD in Asia/Shanghai; use is noted once a day. */
  lastUsedOn: v.string(),
})
export type SignedInDevice = v.InferOutput<typeof signedInDeviceSchema>

export const listSessions = defineEndpoint({
  name: 'listSessions',
  summary: 'Where I am signed in, the device that asks first, then the last used.',
  method: 'GET',
  path: '/api/v1/me/sessions',
  who: 'signed-in',
  reply: v.object({ items: v.array(signedInDeviceSchema) }),
  refusals: {},
})
export type SignedInDevices = v.InferOutput<(typeof listSessions)['reply']>

export const endSession = defineEndpoint({
  name: 'endSession',
  summary: 'Signs me out on one device; somebody else’s session is answered like one that never was.',
  method: 'DELETE',
  path: '/api/v1/me/sessions/:id',
  who: 'signed-in',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ ended: v.literal(true) }),
  refusals: { no_such_sign_in: 404 },
})

export const getMyData = defineEndpoint({
  name: 'getMyData',
  summary:
    'Everything that is kept about me, as a file: in words first, then row by row. Each look is audited.',
  method: 'GET',
  path: '/api/v1/me/data',
  who: 'signed-in',
  reply: v.object({
    /** An instant. */
    madeAt: v.string(),
    profile: v.object({
      name: v.string(),
      divisionName: v.nullable(v.string()),
      birthYear: v.nullable(v.number()),
      birthMonth: v.nullable(v.number()),
      contactPhone: v.nullable(v.string()),
      cards: v.array(v.string()),
    }),
    /** By table. */
    kept: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  }),
  refusals: {},
})
export type MyData = v.InferOutput<(typeof getMyData)['reply']>
