import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { uuidSchema } from '../../shared/ids.ts'
import { plainText } from '../../shared/schemas.ts'
import { staffRightSchema } from '../../shared/staff-right.ts'
import { signedSchema } from './passkey-contract.ts'

const tokenSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const digits = (pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.maxLength(20),
    v.transform(text => text.normalize('NFKC').replace(/[\s-]/g, '')),
    v.regex(pattern),
  )
export const totpSchema = digits(/^\d{6}$/)
/** As typed; the server makes of it what `plainPassphrase` says. Long ones are not cut, they are refused. */
export const passphraseSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
export const nameSchema = v.pipe(plainText(40), v.regex(/^[^\n\r\t]*\p{L}[^\n\r\t]*$/u))

export const signInStaff = defineEndpoint({
  name: 'signInStaff',
  summary:
    'Card number, passphrase and the authenticator’s code, which is good once; sets the cookies of a session that ends half an hour after its last use.',
  method: 'POST',
  path: '/api/v1/staff/sign-in',
  who: 'anyone',
  body: v.object({ card: digits(/^\d{8}$/), passphrase: passphraseSchema, code: totpSchema }),
  reply: v.object({ signedIn: v.literal(true) }),
  refusals: { wrong_staff_sign_in: 401, staff_locked: 429, not_staff: 403, needs_https: 403 },
})

export const proveStaff = defineEndpoint({
  name: 'proveStaff',
  summary:
    'Shows again who is signed in: passphrase and a fresh code, or what a passkey of theirs signed; in a demo the PIN for who came with a card. Good for five minutes, for what refuses with `prove_again`.',
  method: 'POST',
  path: '/api/v1/staff/prove',
  who: 'signed-in',
  body: v.union([
    v.object({ passphrase: passphraseSchema, code: totpSchema }),
    v.object({ pin: digits(/^\d{4,6}$/) }),
    v.object({ signed: signedSchema }),
  ]),
  reply: v.object({ minutes: v.number() }),
  refusals: { wrong_proof: 403, staff_locked: 429 },
})

/** A right and the name of its place, as people say it; an administrator's has none. */
export const placedRight = { right: staffRightSchema, place: v.nullable(v.string()) }

export const openInvitation = defineEndpoint({
  name: 'openInvitation',
  summary:
    'What a one-time link is for, and a fresh secret for the authenticator. Nothing is made; each call makes another secret.',
  method: 'POST',
  path: '/api/v1/staff/invitation',
  who: 'anyone',
  body: v.object({ token: tokenSchema }),
  reply: v.object({
    ...placedRight,
    /** As whoever invited wrote it. */
    name: v.nullable(v.string()),
    /** Base32, for typing. */
    secret: v.string(),
    /** `otpauth://…`, for the camera. */
    address: v.string(),
    /** Goes back with `takeInvitation`; opens nothing else. */
    setup: v.string(),
  }),
  refusals: { no_such_invitation: 404, needs_https: 403 },
})
export type Opened = v.InferOutput<(typeof openInvitation)['reply']>

export const takeInvitation = defineEndpoint({
  name: 'takeInvitation',
  summary:
    'Makes the person whom a one-time link invites, once the authenticator’s code is right; uses the link up. The same `id` again is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/start',
  who: 'anyone',
  body: v.object({
    id: uuidSchema,
    token: tokenSchema,
    name: nameSchema,
    passphrase: passphraseSchema,
    setup: v.pipe(v.string(), v.maxLength(400)),
    code: totpSchema,
  }),
  reply: v.object({ card: v.string() }),
  refusals: { no_such_invitation: 404, passphrase_too_easy: 422, wrong_totp: 422, needs_https: 403 },
})

export const getStaffMe = defineEndpoint({
  name: 'getStaffMe',
  summary: 'How I come in as staff: my card’s number, and since when my passphrase stands, and my passkeys.',
  method: 'GET',
  path: '/api/v1/staff/me',
  who: 'signed-in',
  reply: v.object({
    card: v.nullable(v.string()),
    /** An instant; null for who has none: in a demo a card is enough. */
    passphraseSince: v.nullable(v.string()),
    /** Keys by which I come in too; instants. */
    passkeys: v.array(
      v.object({ id: uuidSchema, name: v.string(), madeAt: v.string(), usedAt: v.nullable(v.string()) }),
    ),
  }),
  refusals: {},
})
export type StaffMe = v.InferOutput<(typeof getStaffMe)['reply']>

export const changePassphrase = defineEndpoint({
  name: 'changePassphrase',
  summary:
    'Another passphrase, for who has just shown who they are; signs me out as staff everywhere else. A repeat is answered the same.',
  method: 'PUT',
  path: '/api/v1/staff/me/passphrase',
  who: 'signed-in',
  body: v.object({ passphrase: passphraseSchema }),
  reply: v.object({ changed: v.literal(true) }),
  refusals: { prove_again: 403, no_such_factor: 404, passphrase_too_easy: 422 },
})
