import { v7 } from 'uuid'
import * as v from 'valibot'
import { hour } from '../../shared/dates.ts'
import { type OpeningId, openingIdSchema, siteIdSchema } from '../../shared/ids.ts'
import type { OpenDatabase } from '../database.ts'
import { cellOf } from '../grid.ts'
import { nextSessionColumns } from '../next-session.ts'
import { openingGrams, openingInitials } from '../opening-grams.ts'
import { sampleNow } from './sample-town.ts'

type Db = Pick<OpenDatabase, 'db'>

/** What a test wants to say about one opening; everything else is the same for all. */
export type OpeningSpec = {
  /** 6 digits; the site and the division (`county` unless given) are in it. */
  county: string
  site: string
  division?: string
  title?: string
  kind?: 'class' | 'volunteer' | 'event' | 'tour' | 'job'
  category?: string
  /** What people call the category; nothing unless said. */
  categoryName?: string
  placeType?: 'site' | 'online' | 'area' | 'private'
  placeName?: string
  at?: { lat: number; lng: number }
  state?: 'draft' | 'published' | 'closed' | 'finished' | 'archived'
  /** Hours from `sampleNow` to each session's start, ascending; each lasts `lasts` hours (1.5). */
  startsIn?: readonly number[]
  lasts?: number
  roles?: readonly ('taker' | 'giver')[]
  bySession?: boolean
  capacity?: number
  taken?: number
  held?: number
  waiting?: number
}

export type MadeOpening = OpeningSpec & {
  id: OpeningId
  sessions: { id: string; start: number; end: number }[]
  slots: { id: string; role: string; session: string | null }[]
}

const names: Readonly<Record<number, readonly [level: string, name: string]>> = {
  2: ['province', '某省'],
  4: ['city', '某市'],
  6: ['county', '某县'],
  9: ['street', '某街道'],
  12: ['community', '某社区'],
}

/** Every division on the way to each of the codes. */
export async function addDivisions({ db }: Db, codes: readonly string[]): Promise<void> {
  const all = new Set(codes.flatMap(code => [2, 4, 6, 9, 12].map(length => code.slice(0, length))))
  const rows = [...all].sort().map(code => {
    const [level, name] = names[code.length] ?? ['community', '某社区']
    const parent = [9, 6, 4, 2].find(length => length < code.length)
    return {
      code,
      level,
      name: `${name}${code}`,
      short_name: `${name}${code}`,
      initials: `ms${code}`,
      parent: parent === undefined ? null : code.slice(0, parent),
      valid_from: '2026-01-01',
    }
  })
  await db
    .insertInto('division')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** One site in a division, and the lease of its county. */
export async function addSite({ db }: Db, division: string, name = '某某服务站'): Promise<string> {
  const county = division.slice(0, 6)
  const id = v.parse(siteIdSchema, `${county}-${v7()}`)
  const row = { county, id, division, programme: 'zhangye', kind: 'station', name, initials: 'mmfwz' }
  await db
    .insertInto('site')
    .values({ ...row, address: '一号', phone: '0936-8210000', lat: 38.93, lng: 100.45, demo: true })
    .execute()
  await db
    .insertInto('feed_lease')
    .values({ county })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return id
}

function made(spec: OpeningSpec): MadeOpening {
  const { county, startsIn = [48], lasts = 1.5, roles = ['taker'], bySession = false } = spec
  const placed = () => `${county}-${v7()}`
  const sessions = startsIn.map(hours => {
    const start = sampleNow + hours * hour
    return { id: placed(), start, end: start + lasts * hour }
  })
  const slots = roles.flatMap(role =>
    (bySession ? sessions.map(each => each.id) : [null]).map(session => ({ id: placed(), role, session })),
  )
  return { ...spec, id: v.parse(openingIdSchema, placed()), sessions, slots }
}

const initialsOf = ({ title = '书法入门', categoryName = '' }: MadeOpening) =>
  openingInitials(title, categoryName)

function openingRow(opening: MadeOpening) {
  const { county, id, site, division = county, title = '书法入门', at, sessions } = opening
  return {
    ...{ county, id, site, programme: 'zhangye', kind: opening.kind ?? 'class' },
    ...{ category: opening.category ?? 'calligraphy', title, initials: initialsOf(opening) },
    ...{ summary: '从头学起。', place_type: opening.placeType ?? 'site' },
    ...{ place_name: opening.placeName ?? '某某服务站', division },
    ...{ lat: at?.lat ?? null, lng: at?.lng ?? null, cell: at ? cellOf(at.lat, at.lng) : null },
    ...{ leader: '王老师', bring: '', strength: 1, risk_note: '地滑，请慢走。', fits: '都合适' },
    ...{ phone: '0936-8210000', fee_fen: 0, organiser: '某社区', in_charge: '李主任', demo: true },
    ...{ state: opening.state ?? 'published' },
    ...nextSessionColumns(sessions, sampleNow),
  }
}

function gramRows(opening: MadeOpening) {
  const row = openingRow(opening)
  if (row.next_starts_at === null) return []
  const { county, id: openingId, title, place_name: place, initials, next_starts_at } = row
  const grams = openingGrams({ title, category: opening.categoryName ?? '', place, initials })
  return grams.map(gram => ({ county, gram, next_starts_at, opening: openingId }))
}

async function inParts<T>(rows: T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000) await write(rows.slice(at, at + 1_000))
}

/** Adds openings with their sessions, slots and grams in a few statements. */
export async function addOpenings({ db }: Db, specs: readonly OpeningSpec[]): Promise<MadeOpening[]> {
  const all = specs.map(made)
  const sessions = all.flatMap(({ county, id: opening, sessions: each }) =>
    each.map(({ id, start, end }) => ({
      ...{ county, id, opening },
      starts_at: new Date(start),
      ends_at: new Date(end),
    })),
  )
  const slots = all.flatMap(({ county, id: opening, slots: each, ...spec }) => {
    const { capacity = 10, taken = 0, held = 0, waiting = 0 } = spec
    return each.map(slot => ({ county, opening, ...slot, capacity, taken, held, waiting }))
  })
  await inParts(all.map(openingRow), part => db.insertInto('opening').values(part).execute())
  await inParts(sessions, part => db.insertInto('session').values(part).execute())
  await inParts(slots, part => db.insertInto('slot').values(part).execute())
  await inParts(all.flatMap(gramRows), part => db.insertInto('opening_gram').values(part).execute())
  return all
}
