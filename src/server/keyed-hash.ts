import { createHmac } from 'node:crypto'
import type { Keys } from './keys.ts'

/** What may be recognised again but not read: 16 bytes that only the server's lookup key can make from `text`. */
export function keyedHash(
  { lookup }: Pick<Keys, 'lookup'>,
  kind:
    | 'card'
    | 'network'
    | 'phone'
    | 'phone-use'
    | 'one-time-code'
    | 'family-code'
    | 'family-helper'
    | 'presence'
    | 'presence-try'
    | 'staff-card'
    | 'tablet-code'
    | 'tablet-name'
    | 'tablet-pin'
    | 'id-number'
    | 'profile-before',
  text: string,
): Buffer {
  return createHmac('sha256', lookup.key).update(`${kind}:${text}`).digest().subarray(0, 16)
}
