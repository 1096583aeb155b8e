import { cellOf } from '../../server/grid.ts'
import type { Row } from '../write-rows.ts'
import type { WantedOpening } from './read-opening.ts'
import type { KnownSite } from './store-sites.ts'

/** The columns that a row of the file decides; the rest is made when it is stored. */
export type OpeningFields = Omit<
  Row<'opening'>,
  'id' | 'demo' | 'state' | 'next_session' | 'next_starts_at' | 'next_ends_at' | 'sessions_left'
>

export const comparedColumns = [
  'site',
  'programme',
  'kind',
  'category',
  'title',
  'initials',
  'summary',
  'place_type',
  'place_name',
  'place_url',
  'division',
  'lat',
  'lng',
  'cell',
  'leader',
  'bring',
  'strength',
  'risk_note',
  'fits',
  'phone',
  'fee_fen',
  'organiser',
  'in_charge',
  'repeats',
] as const satisfies readonly (keyof OpeningFields)[]

const nowhere = { lat: null, lng: null, cell: null }

/** Where it is. A home or an area is told as the street and never as a point. */
function placeFields({ place, site: { division } }: WantedOpening, site: KnownSite) {
  const { type, url } = place
  const common = { place_name: place.name ?? site.name, place_url: url }
  if (type === 'area' || type === 'private') {
    return { ...common, ...nowhere, place_type: type, division: division.slice(0, 9) }
  }
  if (type === 'online') return { ...common, ...nowhere, place_type: type, division }
  const { lat, lng } = site
  const cell = lat === null || lng === null ? null : cellOf(lat, lng)
  return { ...common, place_type: 'site', division, lat, lng, cell }
}

/** The opening with what its empty cells take over from its site: phone, organiser, place. */
export function openingFields(wanted: WantedOpening, site: KnownSite): OpeningFields {
  return {
    ...wanted.given,
    ...placeFields(wanted, site),
    county: site.county,
    source_key: wanted.key,
    site: site.id,
    programme: site.programme,
    phone: wanted.phone ?? site.phone,
    organiser: wanted.organiser ?? site.name,
    repeats: wanted.weekly ? 'weekly' : null,
  }
}
