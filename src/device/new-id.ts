import { v7 } from 'uuid'
import * as v from 'valibot'
import { type Uuid, uuidSchema } from '../shared/ids.ts'

/** A fresh UUIDv7 made on this device; works on plain http too, where `crypto.randomUUID` is missing. */
export function newId(): Uuid {
  return v.parse(uuidSchema, v7())
}
