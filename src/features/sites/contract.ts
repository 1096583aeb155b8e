import * as v from 'valibot'
import { defineEndpoint } from '../../shared/endpoint.ts'
import { divisionCodeSchema, nearSchema, plainText } from '../../shared/schemas.ts'

/** One step of choosing "my community". Levels that hold no choice (市辖区) are skipped by the server. */
export const divisionSchema = v.object({
  code: v.string(),
  level: v.picklist(['province', 'city', 'county', 'street', 'community']),
  /** Short name as people say it: 甘泉社区. */
  name: v.string(),
  /** From province down to its parent, dummy levels left out. */
  path: v.array(v.string()),
})
export type Division = v.InferOutput<typeof divisionSchema>

export const listDivisions = defineEndpoint({
  name: 'listDivisions',
  summary: 'Children of one division (of the country without `parent`).',
  method: 'GET',
  path: '/api/v1/divisions',
  who: 'anyone',
  query: v.object({ parent: v.optional(divisionCodeSchema) }),
  reply: v.object({ parent: v.nullable(divisionSchema), items: v.array(divisionSchema) }),
  refusals: { no_such_division: 404 },
})

export const searchDivisions = defineEndpoint({
  name: 'searchDivisions',
  summary:
    'Divisions by a few characters of the name or by pinyin initials; at most 20, those within `within` first.',
  method: 'GET',
  path: '/api/v1/divisions/search',
  who: 'anyone',
  query: v.object({ q: v.pipe(plainText(20), v.minLength(1)), within: v.optional(divisionCodeSchema) }),
  reply: v.object({ items: v.array(divisionSchema) }),
  refusals: {},
})

export const nearestDivision = defineEndpoint({
  name: 'nearestDivision',
  summary:
    'The county (and street, where a site is close by) nearest to a WGS-84 point; sent without credentials.',
  method: 'GET',
  path: '/api/v1/divisions/nearest',
  who: 'anyone',
  query: v.object({ near: nearSchema }),
  reply: v.object({ division: v.nullable(divisionSchema) }),
  refusals: {},
})
