import { type Argon2Parameters, argon2, argon2Sync, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret kept outside the database and mixed into every hash; `id` is stored beside the hash, `key` never is. */
export type Pepper = { readonly id: string; readonly key: Uint8Array }

/** Gives `length` unpredictable bytes; handed in so that the demo's rows are the same for the same seed. */
export type RandomBytes = (length: number) => Uint8Array

// OWASP's smallest recommended argon2id setting: 19 MiB, 2 passes, 1 lane. Tries are limited beside it.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const saltLength = 16

const stored =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2}),k=([\w-]{1,64})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/**
 * The text kept for a PIN or a passphrase: `$argon2id$v=19$m=19456,t=2,p=1,k=<pepper id>$<salt>$<hash>`.
 * Takes tens of milliseconds and 19 MiB on the calling thread; meant for making cards, not for signing in.
 */
export function hashPin(pin: string, pepper: Pepper, random: RandomBytes): string {
  const nonce = random(saltLength)
  const hash = argon2Sync('argon2id', { message: pin, nonce, secret: pepper.key, ...cost })
  const { memory: m, passes: t, parallelism: p } = cost
  return `$argon2id$v=19$m=${m},t=${t},p=${p},k=${pepper.id}$${base64(nonce)}$${base64(hash)}`
}

/**
 * Whether the PIN belongs to the stored text; computed off the main thread, compared in constant time.
 * Throws when the text is not ours or names a pepper that `peppers` lacks: that is a broken store, not a wrong PIN.
 */
export async function verifyPin(pin: string, hash: string, peppers: readonly Pepper[]): Promise<boolean> {
  const [, memory, passes, parallelism, id, salt, expected] = stored.exec(hash) ?? []
  if (!id || !salt || !expected) throw new Error('a stored PIN hash has an unknown shape')
  const pepper = peppers.find(one => one.id === id)
  if (!pepper) throw new Error(`no key for the pepper ${id}`)
  const tag = Buffer.from(expected, 'base64')
  const found = await derive({
    message: pin,
    nonce: Buffer.from(salt, 'base64'),
    secret: pepper.key,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: tag.length,
  })
  return timingSafeEqual(found, tag)
}

function derive(parameters: Argon2Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const decoys = new Map<string, string>()

/** A hash that no PIN opens, so that an unknown card takes as long as a known one. */
export function decoyFor(pepper: Pepper): string {
  const decoy = decoys.get(pepper.id) ?? hashPin(randomBytes(16).toString('hex'), pepper, randomBytes)
  decoys.set(pepper.id, decoy)
  return decoy
}
