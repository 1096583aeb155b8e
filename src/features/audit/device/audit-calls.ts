import { safeParse } from 'valibot'
import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import type { HandedIn } from '../../../device/handed-in.ts'
import { noCounty } from '../../../shared/audited.ts'
import { countySchema } from '../../../shared/ids.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { listDivisions } from '../../sites/contract.ts'
import { type AuditLine, exportAudit, listAudit } from '../contract.ts'
import { auditedPlaces, mayAuditNoCounty } from '../rules.ts'
import { askedOf, type Search, searchOf } from './search.ts'

// Nothing of the audit is kept on the device: what stands here comes from the server, each time.

/** A place to look into: one below, what belongs to the division itself and to no county of it, or to no place at all. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly what: 'below' | 'itself' | 'nowhere'
}

/** What the screen shows: which places there are to look into, or what was done in one. */
export type AuditView =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'places'; readonly place: string | null; readonly items: readonly Place[] }
  | {
      readonly kind: 'lines'
      readonly search: Search
      /** Null for what belongs to no county. */
      readonly place: string | null
      readonly items: readonly AuditLine[]
      readonly next: string | null
    }

export interface Asked {
  readonly rights: readonly StaffRight[]
  readonly query: Readonly<Record<string, string | undefined>>
}

/** A division's name and what lies below it; 620700 is the city itself. */
async function placesOf(code: string, options: HandedIn) {
  const parent = code.replace(/(00)+$/, '')
  const result = await callEndpoint(listDivisions, { query: parent === '' ? {} : { parent } }, options)
  if (!result.ok) return result
  const { parent: found, items } = result.value
  return { ok: true as const, value: { place: found?.name ?? null, items } }
}

/** Several places that somebody audits, each with its name. */
async function ownPlaces(codes: readonly string[], options: HandedIn): Promise<CallResult<AuditView>> {
  const items: Place[] = []
  for (const code of codes) {
    const found = await placesOf(code, options)
    if (!found.ok) return found
    items.push({ code, name: found.value.place ?? code, what: 'below' })
  }
  return { ok: true, value: { kind: 'places', place: null, items } }
}

/** One page of what a search finds. */
export const askLines = (search: Search, cursor: string | undefined, now: number, options: HandedIn) =>
  callEndpoint(
    listAudit,
    { query: { ...askedOf(search, now), ...(cursor === undefined ? {} : { cursor }) } },
    options,
  )

/** All that a search finds, to be taken out of here. */
export const askWhole = (search: Search, now: number, options: HandedIn) =>
  callEndpoint(exportAudit, { query: askedOf(search, now) }, options)

async function viewOf(county: string, { query }: Asked, options: HandedIn): Promise<CallResult<AuditView>> {
  const search = searchOf(county, query)
  const now = (options.now ?? Date.now)()
  const place = county === noCounty ? undefined : await placesOf(county, options)
  if (place?.ok === false) return place
  const lines = await askLines(search, undefined, now, options)
  if (!lines.ok) return lines
  const { items, next } = lines.value
  return { ok: true, value: { kind: 'lines', search, place: place?.value.place ?? null, items, next } }
}

/**
 * Which division or county an address is about: without a word of it where its reader audits; undefined where they audit in several
 * places, or nowhere.
 */
export function placeAsked(rights: readonly StaffRight[], { county, division }: Asked['query']) {
  if (county !== undefined && safeParse(countySchema, county).success) return county
  const [first, ...more] = auditedPlaces(rights)
  return division ?? (more.length === 0 ? first : undefined)
}

/** What an address of `/staff/audit` shows to somebody with these rights. */
export async function askAudit(asked: Asked, options: HandedIn): Promise<CallResult<AuditView>> {
  const { rights, query } = asked
  const own = auditedPlaces(rights)
  if (own.length === 0) return { ok: true, value: { kind: 'nothing' } }
  const where = placeAsked(rights, query)
  if (where === undefined) return ownPlaces(own, options)
  if (where.length >= 6) return viewOf(where.slice(0, 6), asked, options)
  const found = await placesOf(where, options)
  if (!found.ok) return found
  const { place, items } = found.value
  const below = items.map(({ code, name }): Place => ({ code, name, what: 'below' }))
  const itself: Place = { code: where.padEnd(6, '0'), name: place ?? '', what: 'itself' }
  const nowhere: Place = { code: noCounty, name: '', what: 'nowhere' }
  const more = [
    ...(where === '' ? [] : [itself]),
    ...(query.division === undefined && mayAuditNoCounty(rights) ? [nowhere] : []),
  ]
  return { ok: true, value: { kind: 'places', place, items: [...below, ...more] } }
}
