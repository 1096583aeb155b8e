import * as v from 'valibot'
import { type Uuid, uuidSchema } from './ids.ts'
import { momentSchema } from './schemas.ts'

/**
 * When and where an act was made on the device; `seq` counts per device, person and slot. `offsetMs` is how far the device's
 * clock is ahead of the server's, as far as the device knows.
 */
export const metaSchema = v.object({
  seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  madeAt: v.optional(momentSchema),
  offsetMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(-4e9), v.maxValue(4e9))),
})
type Meta = v.InferOutput<typeof metaSchema>

/** What every act has beside its kind and its body. */
export const actEntries = {
  id: uuidSchema,
  v: v.literal(1),
  onBehalfOf: v.optional(uuidSchema),
  meta: v.optional(metaSchema),
}

/** An act of any kind: a fact with an id made on the device. */
export type AnyAct = {
  readonly id: Uuid
  readonly kind: string
  readonly v: 1
  readonly onBehalfOf?: Uuid | undefined
  readonly body: object
  readonly meta?: Meta | undefined
}

/** How an act came out. The same for ever for one act id. */
export const actOutcomeSchema = v.picklist([
  'enrolled',
  'waitlisted',
  'cancelled',
  'declined',
  'checked_in',
  'checked_out',
  'refused',
  'held',
])
export type ActOutcome = v.InferOutput<typeof actOutcomeSchema>
