import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { uuidSchema } from '../../shared/ids.ts'
import { plainText } from '../../shared/schemas.ts'

/** Bytes as a browser writes them in JSON. */
const bytes = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max), v.regex(/^[\w-]+$/))

const credentialIdSchema = bytes(1364)
const transportSchema = v.picklist(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

/** What a key signed (AuthenticationResponseJSON of WebAuthn); whatever else a browser adds is left aside. */
export const signedSchema = v.object({
  id: credentialIdSchema,
  response: v.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(4000),
    userHandle: v.optional(bytes(100)),
  }),
})
export type Signed = v.InferOutput<typeof signedSchema>

/** A key that was just made (RegistrationResponseJSON of WebAuthn). */
export const madeKeySchema = v.object({
  id: credentialIdSchema,
  response: v.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(20_000),
    transports: v.optional(v.array(v.string())),
  }),
})
export type MadeKey = v.InferOutput<typeof madeKeySchema>

/** How a key can be reached, as far as we know the word. */
export const knownTransports = (all: readonly string[] = []) =>
  all.flatMap(each => (v.is(transportSchema, each) ? [each] : []))

const challengeParts = {
  /** To be signed; good once, for five minutes. */
  challenge: v.string(),
  /** For whom a key is: the host of this server. */
  rpId: v.string(),
}

export const askSignInChallenge = defineEndpoint({
  name: 'askSignInChallenge',
  summary: 'What a passkey has to sign so that its holder comes in; good once, for five minutes.',
  method: 'POST',
  path: '/api/v1/staff/passkey/challenge',
  who: 'anyone',
  body: v.object({}),
  reply: v.object(challengeParts),
  refusals: { too_many_challenges: 429, needs_https: 403 },
})

export const signInByPasskey = defineEndpoint({
  name: 'signInByPasskey',
  summary:
    'What a passkey signed, its holder’s finger or screen lock shown to their own device; sets the cookies as passphrase and code do.',
  method: 'POST',
  path: '/api/v1/staff/passkey/sign-in',
  who: 'anyone',
  body: v.object({ signed: signedSchema }),
  reply: v.object({ signedIn: v.literal(true) }),
  refusals: { wrong_passkey: 401, staff_locked: 429, not_staff: 403, needs_https: 403 },
})

export const askMyChallenge = defineEndpoint({
  name: 'askMyChallenge',
  summary:
    'What a passkey of mine has to sign: one to be made, for who has just shown who they are as staff, or one I show myself with again.',
  method: 'POST',
  path: '/api/v1/staff/me/challenge',
  who: 'signed-in',
  body: v.object({ for: v.picklist(['add', 'prove']) }),
  reply: v.object({
    ...challengeParts,
    /** Keys I have already. */
    known: v.array(v.object({ id: v.string(), transports: v.array(transportSchema) })),
    /** As my device keeps it: an id that says nothing, and my name. */
    user: v.object({ id: v.string(), name: v.string() }),
  }),
  refusals: { prove_again: 403, not_allowed: 403, no_such_factor: 404, too_many_challenges: 429 },
})
export type MyChallenge = v.InferOutput<(typeof askMyChallenge)['reply']>

export const mostPasskeys = 10
export const passkeyNameSchema = v.pipe(plainText(40), v.minLength(1), v.regex(/^[^\n\r\t]*$/))

export const addPasskey = defineEndpoint({
  name: 'addPasskey',
  summary:
    'A passkey that my device has just made with a challenge given to me for that. The same `id` again is answered the same.',
  method: 'POST',
  path: '/api/v1/staff/me/passkeys',
  who: 'signed-in',
  body: v.object({ id: uuidSchema, name: passkeyNameSchema, made: madeKeySchema }),
  reply: v.object({ added: v.literal(true) }),
  refusals: {
    wrong_passkey: 401,
    too_many_passkeys: 409,
    id_reused: 409,
  },
})

export const removePasskey = defineEndpoint({
  name: 'removePasskey',
  summary: 'A passkey of mine opens nothing any more. A repeat is answered the same.',
  method: 'DELETE',
  path: '/api/v1/staff/me/passkeys/:id',
  who: 'signed-in',
  params: v.object({ id: uuidSchema }),
  reply: v.object({ removed: v.literal(true) }),
  refusals: { prove_again: 403, no_such_passkey: 404 },
})
