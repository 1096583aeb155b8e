import * as v from 'valibot'
import { deviceLooks } from '../../shared/device-looks.ts'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { siteIdSchema, uuidSchema } from '../../shared/ids.ts'
import { mobilePattern, plainPhone } from '../../shared/phone.ts'
import { divisionCodeSchema, plainText } from '../../shared/schemas.ts'
import { staffRightSchema } from '../../shared/staff-right.ts'

export const meSchema = v.object({
  id: uuidSchema,
  name: v.string(),
  division: v.nullable(v.string()),
  divisionName: v.nullable(v.string()),
  roles: v.array(staffRightSchema),
})
export type Me = v.InferOutput<typeof meSchema>

const pinSchema = v.pipe(v.string(), v.regex(/^\d{4,6}$/))

const cardRefusals = {
  wrong_card_or_pin: 401,
  card_locked: 429,
  too_many_cards: 429,
  needs_https: 403,
} as const
export const signIn = defineEndpoint({
  name: 'signIn',
  summary:
    'Card number and PIN; sets the session cookie. Enough only on a device that this card has opened on, on a tablet of a site and in a demo; elsewhere `unknown_device`, for every number.',
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
    pin: pinSchema,
  }),
  reply: meSchema,
  refusals: { ...cardRefusals, unknown_device: 403 },
})

/** What the QR of a card holds behind `#`: 16 random bytes as base64url. */
const cardTokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

export const signInByQr = defineEndpoint({
  name: 'signInByQr',
  summary:
    'What the QR of a card holds, and its PIN, on any device; sets the cookies as the number does, which is enough on this device from then on. `no_pin_yet`: the site sets one with the person.',
  method: 'POST',
  path: '/api/v1/sign-in/qr',
  who: 'anyone',
  body: v.object({ token: cardTokenSchema, pin: pinSchema }),
  reply: meSchema,
  refusals: { ...cardRefusals, no_pin_yet: 409 },
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
  tablet: 'pin',
  reply: meSchema,
  refusals: {},
})

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

/** A mainland mobile number, however it was written; comes out as 11 digits. */
const phoneSchema = v.pipe(v.string(), v.maxLength(30), v.transform(plainPhone), v.regex(mobilePattern))

/** How long a one-time code is good for, in minutes. */
export const codeMinutes = 10

export const askCode = defineEndpoint({
  name: 'askCode',
  summary:
    'Sends a one-time code to a phone and answers the same whoever it belongs to. `sent` is false where no message went out: the site reads out a code instead.',
  method: 'POST',
  path: '/api/v1/codes',
  who: 'anyone',
  body: v.object({ phone: phoneSchema }),
  reply: v.object({ sent: v.boolean(), minutes: v.number() }),
  refusals: { too_many_phone_codes: 429, needs_https: 403 },
})

export const readOutCode = defineEndpoint({
  name: 'readOutCode',
  summary: 'A code for staff to read to who called or came, given once and written down in the audit.',
  method: 'POST',
  path: '/api/v1/sites/:id/codes',
  who: 'site-staff',
  params: v.object({ id: siteIdSchema }),
  body: v.object({ phone: phoneSchema }),
  reply: v.object({ code: v.string(), minutes: v.number() }),
  refusals: { no_such_site: 404, too_many_phone_codes: 429, holder_is_staff: 403 },
})

export const signInByCode = defineEndpoint({
  name: 'signInByCode',
  summary:
    'Phone and one-time code; sets the cookies as card and PIN do. `nobody_yet`: the code was right and nobody has this phone, so this device may join with it for half an hour.',
  method: 'POST',
  path: '/api/v1/sign-in/code',
  who: 'anyone',
  body: v.object({
    phone: phoneSchema,
    code: v.pipe(
      v.string(),
      v.maxLength(20),
      v.transform(text => text.normalize('NFKC').replace(/[\s-]/g, '')),
      v.regex(/^\d{6}$/),
    ),
  }),
  reply: meSchema,
  refusals: { wrong_code: 401, code_over: 401, too_many_phone_codes: 429, nobody_yet: 404, needs_https: 403 },
})

export const join = defineEndpoint({
  name: 'join',
  summary:
    'Makes the person whose phone this device has just proved, and signs them in. The same `id` again is answered the same.',
  method: 'POST',
  path: '/api/v1/join',
  who: 'anyone',
  body: v.object({
    id: uuidSchema,
    phone: phoneSchema,
    name: v.pipe(plainText(40), v.regex(/^[^\n\r\t]*\p{L}[^\n\r\t]*$/u)),
    birthYear: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
    birthMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    /** A community, or a street that has none. */
    division: divisionCodeSchema,
    /** Keys of categories; those this server doesn't know are left out. */
    likes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))), v.maxLength(60)),
  }),
  reply: meSchema,
  refusals: { no_proof: 401, phone_known: 409, no_such_division: 404, too_young: 422, needs_https: 403 },
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

export const listCards = defineEndpoint({
  name: 'listCards',
  summary: 'My cards that still open, by their printed number.',
  method: 'GET',
  path: '/api/v1/me/cards',
  who: 'signed-in',
  reply: v.object({ items: v.array(v.object({ id: uuidSchema, number: v.string() })) }),
  refusals: {},
})
export type MyCards = v.InferOutput<(typeof listCards)['reply']>

export const stopMyCard = defineEndpoint({
  name: 'stopMyCard',
  summary: 'A lost card of mine opens nothing any more; I am signed out everywhere but here.',
  method: 'DELETE',
  path: '/api/v1/me/cards/:id',
  who: 'signed-in',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ stopped: v.literal(true) }),
  refusals: { no_such_card: 404, demo_card: 409 },
})

export const changePin = defineEndpoint({
  name: 'changePin',
  summary:
    'A new PIN for one of my cards, by the old one; signs me out everywhere else. A repeat is answered the same.',
  method: 'PUT',
  path: '/api/v1/me/cards/:id/pin',
  who: 'signed-in',
  params: v.object({ id: uuidSchema }),
  body: v.object({ pin: pinSchema, newPin: pinSchema }),
  reply: v.object({ changed: v.literal(true) }),
  refusals: { no_such_card: 404, wrong_pin: 403, card_locked: 429, pin_too_easy: 422, demo_card: 409 },
})
