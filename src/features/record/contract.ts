import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { uuidSchema } from '../../shared/ids.ts'
import { cursorSchema, queryNumber } from '../../shared/schemas.ts'

/** What 民政部令第67号 wants of each entry: activity, date, place, content, hours, unit, person in charge. */
export const recordItemSchema = v.object({
  id: uuidSchema,
  title: v.string(),
  /** Shanghai date. */
  date: v.string(),
  place: v.string(),
  content: v.string(),
  minutes: v.number(),
  organiser: v.string(),
  inCharge: v.string(),
  status: v.picklist(['waiting', 'confirmed', 'reversed']),
})
export type RecordItem = v.InferOutput<typeof recordItemSchema>

export const getMyRecord = defineEndpoint({
  name: 'getMyRecord',
  summary:
    'My service record, or with `personId` that of a person who lets me: two numbers, entries newest first.',
  method: 'GET',
  path: '/api/v1/me/record',
  who: 'self-or-family',
  tablet: 'pin',
  query: v.object({
    personId: v.optional(uuidSchema),
    limit: v.optional(queryNumber(1, 100)),
    cursor: v.optional(cursorSchema),
  }),
  reply: v.object({
    confirmedMinutes: v.number(),
    waitingMinutes: v.number(),
    items: v.array(recordItemSchema),
    next: v.nullable(v.string()),
  }),
  refusals: { bad_cursor: 400 },
})
export type MyRecord = v.InferOutput<(typeof getMyRecord)['reply']>
