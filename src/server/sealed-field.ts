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

/** The text as it may lie in a database: `<key id>.<base64url of nonce, tag and cipher>`. Twice is never the same. */
export function sealField({ fields }: Pick<Keys, 'fields'>, place: FieldPlace, text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, fields.key, nonce, { authTagLength: tagLength })
  cipher.setAAD(placeBytes(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `${fields.id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/**
 * What `sealField` was given. Throws in words when it was sealed with a key that we don't have, and when it was changed or
 * comes from another place: that is a broken store, never an empty field.
 */
export function openField(
  { fields, file }: Pick<Keys, 'fields' | 'file'>,
  place: FieldPlace,
  stored: string,
): string {
  const [id = '', packed = ''] = stored.split('.')
  if (id !== fields.id) throw new StartError('keysForeign', { id, purpose: 'fields', file })
  const bytes = Buffer.from(packed, 'base64url')
  const [nonce, rest] = [bytes.subarray(0, nonceLength), bytes.subarray(nonceLength)]
  try {
    const decipher = createDecipheriv(algorithm, fields.key, nonce, { authTagLength: tagLength })
    decipher.setAAD(placeBytes(place))
    decipher.setAuthTag(rest.subarray(0, tagLength))
    return Buffer.concat([decipher.update(rest.subarray(tagLength)), decipher.final()]).toString('utf8')
  } catch (cause) {
    const { table, column, row } = place
    throw new Error(`${table}.${column} of ${row} was changed, or was sealed for another place`, { cause })
  }
}
