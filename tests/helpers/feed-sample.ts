import * as v from 'valibot'
import { type Feed, feedSchema } from '../../src/features/openings/contract.ts'

/** A thing of a made-up feed: its number, which becomes its id, and its name or title. */
export type SampleItem = readonly [number: number, name: string]

export const sampleCounty = '620702'

/** The id of the thing with this number, as a site, opening, session or slot would have it. */
export function sampleId(number: number): string {
  return `${sampleCounty}-01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A valid feed of made-up sites and weekly classes; each class has 12 places and starts at `start`. */
export function sampleFeed(
  version: number,
  sites: readonly SampleItem[],
  openings: readonly SampleItem[],
  start = Date.parse('2026-11-25T09:00:00+08:00'),
): Feed {
  const week = 7 * 24 * 60
  const division = `${sampleCounty}001001`
  return v.parse(feedSchema, {
    version,
    county: sampleCounty,
    sites: sites.map(([number, name]) => ({
      id: sampleId(number),
      name,
      division,
      address: '',
      phone: '',
      py: '',
    })),
    openings: openings.map(([number, title]) => ({
      id: sampleId(number),
      title,
      kind: 'class',
      category: 'culture',
      programme: 'zhangye',
      place: { type: 'site', name: '甘泉站', division },
      fits: '坐着就能学',
      strength: 1,
      repeats: 'weekly',
      summary: '',
      bring: '',
      risk: '',
      phone: '',
      feeFen: 0,
      organiser: '',
      py: '',
      sessions: [
        [start / 60_000, 90],
        [start / 60_000 + week, 90],
      ],
      slots: [[sampleId(number + 1000), 'taker', 12, -1]],
    })),
  })
}
