import * as v from 'valibot'
import { siteIdSchema } from '../shared/ids.ts'

const placeTypeSchema = v.picklist(['site', 'online', 'area', 'private'])

/** The columns of `opening` that say where it is. */
export type PlaceRow = {
  place_type: string
  place_name: string
  place_url: string | null
  site: string
  division: string
  lat: number | null
  lng: number | null
}

export const placeColumns = [
  'o.place_type',
  'o.place_name',
  'o.place_url',
  'o.site',
  'o.division',
  'o.lat',
  'o.lng',
] as const

/** The place as the contracts show it; stored coordinates are always WGS-84. */
export function placeOf(row: PlaceRow) {
  const type = v.parse(placeTypeSchema, row.place_type)
  return {
    type,
    ...(type === 'site' ? { id: v.parse(siteIdSchema, row.site) } : {}),
    name: row.place_name,
    division: row.division,
    ...(row.lat === null || row.lng === null ? {} : { lat: row.lat, lng: row.lng, crs: 'WGS84' as const }),
    ...(row.place_url === null ? {} : { url: row.place_url }),
  }
}
