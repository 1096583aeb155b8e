import { v7 } from 'uuid'
import * as v from 'valibot'
import { day, hour } from '../../shared/dates.ts'
import {
  openingIdSchema,
  sessionIdSchema,
  siteIdSchema,
  slotIdSchema,
  type Uuid,
  uuidSchema,
} from '../../shared/ids.ts'
import type { Actor } from '../actor.ts'
import { cellOf } from '../grid.ts'
import { openingGrams } from '../opening-grams.ts'
import type { TestDatabase } from './test-database.ts'

/** The moment the samples live at: Monday 23 November 2026, 8 in the morning in Shanghai. */
export const sampleNow = Date.parse('2026-11-23T08:00:00+08:00')
export const sampleCounty = '620702'
const point = { lat: 38.93, lng: 100.45 }

const placed = () => `${sampleCounty}-${v7()}`

/** A person with a device, as the server sees somebody signed in. */
export async function addPerson({ db }: TestDatabase, name: string): Promise<Actor> {
  const person = v.parse(uuidSchema, v7())
  const device = v.parse(uuidSchema, v7())
  const created_at = new Date(sampleNow)
  await db
    .insertInto('person')
    .values({ id: person, division: sampleCounty, demo: true, created_at, made_how: 'seed' })
    .execute()
  await db.insertInto('person_profile').values({ person, name, contact_phone: '13800000000' }).execute()
  await db
    .insertInto('device')
    .values({ id: device, token_hash: Buffer.from(v7()), kind: 'personal', created_at })
    .execute()
  return { person, device, rights: [] }
}

/** A county with one site. */
export async function addTown({ db }: TestDatabase): Promise<{ site: string }> {
  const rows = [
    { code: '62', level: 'province', name: '甘肃省', short_name: '甘肃省', initials: 'gss', parent: null },
    { code: '6207', level: 'city', name: '张掖市', short_name: '张掖市', initials: 'zys', parent: '62' },
    {
      code: sampleCounty,
      level: 'county',
      name: '甘州区',
      short_name: '甘州区',
      initials: 'gzq',
      parent: '6207',
    },
  ]
  await db
    .insertInto('division')
    .values(rows.map(row => ({ ...row, valid_from: '2026-01-01' })))
    .execute()
  const site = v.parse(siteIdSchema, placed())
  await db
    .insertInto('site')
    .values({
      county: sampleCounty,
      id: site,
      division: sampleCounty,
      programme: 'zhangye',
      kind: 'station',
      name: '甘泉社区服务站',
      initials: 'gqsqfwz',
      address: '甘泉社区一号',
      phone: '0936-8210000',
      ...point,
      demo: true,
    })
    .execute()
  await db.insertInto('feed_lease').values({ county: sampleCounty }).execute()
  return { site }
}

export type SampleOpening = {
  capacity?: number
  /** Hours from `sampleNow` to each session's start; each lasts an hour and a half. */
  startsIn?: readonly number[]
  bySession?: boolean
  title?: string
  kind?: 'class' | 'volunteer'
}

/** One published opening with its sessions and slots. */
export async function addOpening({ db }: TestDatabase, site: string, sample: SampleOpening = {}) {
  const { capacity = 2, startsIn = [7 * 24], bySession = false, title = '书法入门', kind = 'class' } = sample
  const id = v.parse(openingIdSchema, placed())
  const sessions = startsIn.map(hours => {
    const start = sampleNow + hours * hour
    return {
      id: v.parse(sessionIdSchema, placed()),
      starts_at: new Date(start),
      ends_at: new Date(start + 1.5 * hour),
    }
  })
  const next = sessions.find(session => session.ends_at.getTime() > sampleNow)
  const county = sampleCounty
  await db
    .insertInto('opening')
    .values({
      county,
      id,
      site,
      programme: 'zhangye',
      kind,
      category: 'calligraphy',
      title,
      initials: 'sfrm',
      summary: '从握笔学起。',
      place_type: 'site',
      place_name: '甘泉社区服务站',
      division: county,
      ...point,
      cell: cellOf(point.lat, point.lng),
      leader: '王老师',
      bring: '老花镜',
      strength: 1,
      risk_note: '墨汁会弄脏袖口。',
      fits: '60岁以上都合适',
      phone: '0936-8210000',
      fee_fen: 0,
      organiser: '甘泉社区',
      in_charge: '李主任',
      state: 'published',
      next_session: next?.id ?? null,
      next_starts_at: next?.starts_at ?? null,
      next_ends_at: next?.ends_at ?? null,
      sessions_left: sessions.filter(session => session.ends_at.getTime() > sampleNow).length,
      demo: true,
    })
    .execute()
  await db
    .insertInto('session')
    .values(sessions.map(each => ({ county, opening: id, ...each })))
    .execute()
  const role = kind === 'volunteer' ? 'giver' : 'taker'
  const slots = (bySession ? sessions.map(each => each.id) : [null]).map(session => ({
    county,
    id: v.parse(slotIdSchema, placed()),
    opening: id,
    role,
    session,
    capacity,
  }))
  await db.insertInto('slot').values(slots).execute()
  if (next) {
    const grams = openingGrams({ title, category: '书法', place: '甘泉社区服务站', initials: 'sfrm' })
    await db
      .insertInto('opening_gram')
      .values(grams.map(gram => ({ county, gram, next_starts_at: next.starts_at, opening: id })))
      .execute()
  }
  return { id, sessions, slots: slots.map(slot => slot.id) }
}

/** A fresh act id. */
export function newAct(): Uuid {
  return v.parse(uuidSchema, v7())
}

/** A clock that stands until it is moved. */
export function standingClock(start = sampleNow) {
  let at = start
  return {
    now: () => at,
    move: (by: { days?: number; hours?: number }) => {
      at += (by.days ?? 0) * day + (by.hours ?? 0) * hour
    },
  }
}
