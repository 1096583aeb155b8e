import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keys } from './keys.ts'
import { StartError } from './start-error.ts'

/** Where a sealed value stands. It opens there and nowhere else, so that nobody can move one person's to another. */
export type FieldPlace = {
  readonly table: string
  readonly column: string
  /** The row's key, as text. */
  readonly row: string
}

const algorithm = 'aes-256-gcm'
/** 96 random bits, as NIST SP 800-38D 8.2.2 has it: one key is good for 2^32 values. */
const nonceLength = 12
const tagLength = 16

const placeBytes = ({ table, column, row }: FieldPlace) => Buffer.from(JSON.stringify([table, column, row]))

/** Nonce, tag and cipher of the bytes. Twice is never the same. */
function seal({ fields }: Pick<Keys, 'fields'>, place: FieldPlace, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, fields.key, nonce, { authTagLength: tagLength })
  cipher.setAAD(placeBytes(place))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function open(
  { fields, file }: Pick<Keys, 'fields' | 'file'>,
  place: FieldPlace,
  id: string,
  bytes: Buffer,
): Buffer {
  if (id !== fields.id) throw new StartError('keysForeign', { id, purpose: 'fields', file })
  const [nonce, rest] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)]
  try {
    const decipher = createDecipheriv(algorithm, fields.key, nonce, { authTagLength: tagLength })
    decipher.setAAD(placeBytes(place))
    decipher.setAuthTag(rest.subarray(0, tagLength))
    return Buffer.concat([decipher.update(rest.subarray(tagLength)), decipher.final()])
  } catch (cause) {
    const { table, column, row } = place
    throw new Error(`${table}.${column} of ${row} was changed, or was sealed for another place`, { cause })
  }
}

/** The text as it may lie in a database: `<key id>.<base64url of nonce, tag and cipher>`. */
export function sealField(keys: Pick<Keys, 'fields'>, place: FieldPlace, text: string): string {
  return `${keys.fields.id}.${seal(keys, place, Buffer.from(text)).toString('base64url')}`
}

/**
 * What `sealField` was given. Throws in words when it was sealed with a key that we don't have, and when it was changed or
 * comes from another place: that is a broken store, never an empty field.
 */
export function openField(keys: Pick<Keys, 'fields' | 'file'>, place: FieldPlace, stored: string): string {
  const [id = '', packed = ''] = stored.split('.')
  return open(keys, place, id, Buffer.from(packed, 'base64url')).toString('utf8')
}

/** The same for bytes, such as a photo: `<key id>.` and what follows as it is. */
export function sealBytes(keys: Pick<Keys, 'fields'>, place: FieldPlace, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${keys.fields.id}.`), seal(keys, place, bytes)])
}

/** What `sealBytes` was given; throws as `openField` does. */
export function openBytes(keys: Pick<Keys, 'fields' | 'file'>, place: FieldPlace, stored: Buffer): Buffer {
  const dot = stored.indexOf('.')
  return open(keys, place, stored.subarray(0, dot).toString(), stored.subarray(dot + 1))
}
