import { keyedHash } from './keyed-hash.ts'
import type { Keys } from './keys.ts'
import { openField, sealField } from './sealed-field.ts'

/** What a phone (11 digits) is found by; nobody reads it back. */
export const phoneHash = (keys: Pick<Keys, 'lookup'>, phone: string): Buffer =>
  keyedHash(keys, 'phone', phone)

const place = (person: string) => ({ table: 'sign_in_phone', column: 'number', row: person })

/** The number of a person's sign-in phone as it is kept. */
export const sealPhone = (keys: Pick<Keys, 'fields'>, person: string, phone: string): string =>
  sealField(keys, place(person), phone)

/** The number that `sealPhone` kept. */
export const openPhone = (keys: Pick<Keys, 'fields' | 'file'>, person: string, sealed: string): string =>
  openField(keys, place(person), sealed)
