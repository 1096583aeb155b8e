import * as v from 'valibot'

/**
 * Ids made on a device or by the server, never by the database.
 * A thing that lives in one county is `<county6>-<uuidv7>`: the county is the one of its birth and is never
 * re-coded. People, cards, devices and acts are bare UUIDv7, since they move between counties.
 */
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const uuid7Pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const countyPattern = /^[0-9]{6}$/

export const countySchema = v.pipe(v.string(), v.regex(countyPattern), v.brand('County'))
export type County = v.InferOutput<typeof countySchema>

export const uuidSchema = v.pipe(v.string(), v.toLowerCase(), v.regex(uuidPattern), v.brand('Uuid'))
export type Uuid = v.InferOutput<typeof uuidSchema>

const placedPattern = new RegExp(`^[0-9]{6}-${uuid7Pattern.source.slice(1)}`)

const placed = <const Name extends string>(name: Name) =>
  v.pipe(v.string(), v.toLowerCase(), v.regex(placedPattern), v.brand(name))

export const siteIdSchema = placed('SiteId')
export type SiteId = v.InferOutput<typeof siteIdSchema>
export const openingIdSchema = placed('OpeningId')
export type OpeningId = v.InferOutput<typeof openingIdSchema>
export const sessionIdSchema = placed('SessionId')
export type SessionId = v.InferOutput<typeof sessionIdSchema>
export const slotIdSchema = placed('SlotId')
export type SlotId = v.InferOutput<typeof slotIdSchema>

/** The county a site, opening, session or slot was born in: the first six digits of its id. */
export function countyOfId(id: SiteId | OpeningId | SessionId | SlotId): County {
  return v.parse(countySchema, id.slice(0, 6))
}
