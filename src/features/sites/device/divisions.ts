import type { CallOptions } from '../../../device/ask-server.ts'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { type MemoryOptions, rememberedCall } from '../../../device/remembered.ts'
import { listDivisions, nearestDivision, searchDivisions } from '../contract.ts'

/** The places inside one division (of the country without `parent`), as last seen when the network is away. */
export function loadDivisions(parent?: string, options: MemoryOptions = {}) {
  return rememberedCall(listDivisions, { query: parent === undefined ? {} : { parent } }, options)
}

/** Places by a few characters or pinyin initials, those inside `within` first. */
export function findDivisions(q: string, within?: string, options: MemoryOptions = {}) {
  return rememberedCall(searchDivisions, { query: { q, ...(within !== undefined && { within }) } }, options)
}

/** The county or street nearest to a WGS-84 point; asked without saying who asks, and not remembered. */
export function findNearest(
  point: { readonly lat: number; readonly lng: number },
  options: CallOptions = {},
) {
  // About 100 m: enough to find a street, too little to find a home.
  const near = [point.lat, point.lng].map(degrees => degrees.toFixed(3)).join(',')
  return callEndpoint(nearestDivision, { query: { near } }, options)
}
