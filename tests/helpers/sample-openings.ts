import * as v from 'valibot'
import type { Feed, FeedOpening, Opening, OpeningItem } from '../../src/features/openings/contract.ts'
import { openingIdSchema, sessionIdSchema, siteIdSchema, slotIdSchema } from '../../src/shared/ids.ts'
import { type AnsweringFetch, answeringFetch } from './answering-fetch.ts'

/** The moment the samples live at: Monday 23 November 2026, 8 in the morning in Shanghai. */
export const sampleNow = Date.parse('2026-11-23T08:00:00+08:00')
export const sampleCounty = '620702'

const idOf = (number: number) => `${sampleCounty}-019ac000-0000-7000-8000-${`${number}`.padStart(12, '0')}`
const site = v.parse(siteIdSchema, idOf(900))

/** A class on Mondays at half past eight, with thirty seats, unless said otherwise. */
export function sampleOpening(number: number, part: Partial<FeedOpening> = {}): FeedOpening {
  const start = Date.parse('2026-11-23T08:30:00+08:00') / 60_000
  return {
    id: v.parse(openingIdSchema, idOf(number)),
    title: `书法入门${number}`,
    py: 'sfrm',
    kind: 'class',
    category: 'calligraphy',
    programme: 'zhangye',
    place: { type: 'site', id: site, name: '甘泉社区服务站', division: '620702001005' },
    fits: '没拿过毛笔也能来',
    strength: 1,
    repeats: 'weekly',
    summary: '从横竖写起。',
    leader: '王老师',
    bring: '老花镜',
    risk: '坐得久腰会酸',
    phone: '0936-8210200',
    feeFen: 0,
    organiser: '甘泉社区服务站',
    sessions: [0, 1, 2].map(week => [start + week * 7 * 1440, 90]),
    slots: [[v.parse(slotIdSchema, idOf(number + 1000)), 'taker', 30, -1]],
    ...part,
  }
}

export function sampleFeed(openings: FeedOpening[]): Feed {
  const address = '甘州区东街街道甘泉社区一楼'
  const sites = [
    { id: site, name: '甘泉社区服务站', division: '620702001005', address, phone: '0936-8210200', py: '' },
  ]
  return { version: 1, county: sampleCounty, sites, openings }
}

/** The same opening as the first page of the list tells it. */
export function sampleItem(opening: FeedOpening): OpeningItem {
  const { id, title, kind, category, programme, place, fits, strength } = opening
  const [start = 0, minutes = 0] = opening.sessions[0] ?? []
  return {
    ...{ id, title, kind, category, programme, place, fits, strength, repeats: 'weekly' },
    startsAt: new Date(start * 60_000).toISOString(),
    endsAt: new Date((start + minutes) * 60_000).toISOString(),
    sessionsLeft: opening.sessions.length,
    seats: { capacity: 30, taken: 24, waiting: 0 },
  }
}

/** The same opening as its page tells it, with six seats left. */
export function sampleDetail(opening: FeedOpening): Opening {
  const { py: _, sessions, slots, sessionIds: __, ...common } = opening
  return {
    ...common,
    sessions: sessions.map(([start = 0, minutes = 0, cancelled], at) => ({
      id: v.parse(sessionIdSchema, idOf(2000 + at)),
      startsAt: new Date(start * 60_000).toISOString(),
      endsAt: new Date((start + minutes) * 60_000).toISOString(),
      ...(cancelled === 1 && { cancelled: true }),
    })),
    slots: slots.map(([id, role, capacity, session]) => ({
      ...{ id, role, capacity, taken: capacity - 6, waiting: 0 },
      ...(session >= 0 && { session: v.parse(sessionIdSchema, idOf(2000 + session)) }),
    })),
  }
}

/** A server that knows these openings and the answers in `more`, by address; for the rest there is no network. */
export function openingsServer(openings: FeedOpening[], more: Record<string, unknown> = {}): AnsweringFetch {
  const answers: Record<string, unknown> = {
    [`/api/v1/openings?division=${sampleCounty}&limit=20`]: {
      items: openings.slice(0, 20).map(sampleItem),
      next: null,
    },
    [`/api/v1/feed/${sampleCounty}`]: sampleFeed(openings),
    [`/api/v1/feed/${sampleCounty}/seats`]: {
      asOf: new Date(sampleNow).toISOString(),
      seats: openings.flatMap(({ id, slots }) =>
        slots.map(([slot, role, capacity]) => [slot, id, role, capacity, capacity - 6, 0]),
      ),
    },
    ...Object.fromEntries(openings.map(each => [`/api/v1/openings/${each.id}`, sampleDetail(each)])),
    ...more,
  }
  return answeringFetch(asked => {
    const body = answers[asked.replace('GET ', '')]
    return body === undefined ? undefined : { body }
  })
}
