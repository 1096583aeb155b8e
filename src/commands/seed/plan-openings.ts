import { cellOf } from '../../server/grid.ts'
import { nextSessionColumns } from '../../server/next-session.ts'
import { openingGrams, openingInitials } from '../../server/opening-grams.ts'
import type { Pattern } from './patterns.ts'
import { leaderName } from './people-names.ts'
import type { CountyTask, PlannedOpening, PlannedSession, PlannedSite, PlannedSlot } from './plan.ts'
import { endOf, makeStarts, type Starts } from './schedule.ts'

const onlineName = '线上课堂'
const onlineUrl = 'https://example.com/yinling/'
const homeVisit = '老人家中，由站点的人带去'

// Titles repeat from site to site, and reading one aloud in pinyin costs more than all the rest of its row.
const initialsOf = new Map<string, string>()
function initials(title: string, category: string): string {
  const key = `${category} ${title}`
  const known = initialsOf.get(key) ?? openingInitials(title, category)
  initialsOf.set(key, known)
  return known
}

/** The title, numbered from the second of a site on: two classes of one name would be mixed up on the phone. */
export function makeNaming() {
  const counts = new Map<string, number>()
  return (site: PlannedSite, title: string): string => {
    const key = `${site.row.id} ${title}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? title : `${title}（${count}班）`
  }
}

/** Where it is: mostly at the site; a home or an area is told as the street and never as a point. */
function planPlace({ random }: CountyTask, site: PlannedSite, pattern: Pattern) {
  const { community } = site
  const nowhere = { lat: null, lng: null, cell: null, place_url: null }
  if (pattern.pace === 'shifts' && random.chance(0.12)) {
    const home = random.chance(0.4)
    const place = home
      ? { place_type: 'private', place_name: homeVisit }
      : { place_type: 'area', place_name: community.street }
    return { ...nowhere, ...place, division: community.streetCode }
  }
  if (pattern.pace === 'weekly' && random.chance(0.05)) {
    const place_url = `${onlineUrl}${site.row.county}`
    return { ...nowhere, place_type: 'online', place_name: onlineName, place_url, division: community.code }
  }
  return atSite(site)
}

function atSite({ row, community }: PlannedSite) {
  const { lat, lng } = row
  const cell = lat === null || lng === null ? null : cellOf(lat, lng)
  const place = { place_type: 'site', place_name: row.name, place_url: null, division: community.code }
  return { ...place, lat, lng, cell }
}

function planSlots(task: CountyTask, pattern: Pattern, sessions: readonly PlannedSession[]): PlannedSlot[] {
  const { random, county, newId } = task
  const slot = (
    role: 'taker' | 'giver',
    capacity: number,
    covers: readonly PlannedSession[],
    perSession: boolean,
  ) => ({
    id: `${county.code}-${newId()}`,
    role,
    covers,
    perSession,
    capacity,
    taken: 0,
    waiting: 0,
  })
  // Rooms differ from site to site, by a quarter up or down.
  const capacity = Math.max(2, Math.round(pattern.capacity * (0.75 + random.next() / 2)))
  if (pattern.kind === 'volunteer') return sessions.map(session => slot('giver', capacity, [session], true))
  if (pattern.pace === 'meals' || (pattern.pace === 'tour' && sessions.length > 1)) {
    return sessions.flatMap(session => [
      slot('taker', capacity, [session], true),
      ...(pattern.pace === 'meals' ? [slot('giver', 3, [session], true)] : []),
    ])
  }
  const taker = slot('taker', capacity, sessions, false)
  return pattern.kind === 'class' || random.chance(0.3)
    ? [taker, slot('giver', random.int(1, 3), sessions, false)]
    : [taker]
}

/**
 * One opening of a site with its sessions, slots and search grams; nobody has enrolled yet. With `fixed` starts it is
 * at the site itself.
 */
export function planOpening(
  task: CountyTask,
  site: PlannedSite,
  pattern: Pattern,
  name: (site: PlannedSite, title: string) => string,
  fixed?: Starts,
): PlannedOpening {
  const { county, random, newId, now } = task
  const id = `${county.code}-${newId()}`
  const starts = fixed ?? makeStarts(pattern.pace, random, task.today)
  const sessions = starts.map(start => ({
    id: `${county.code}-${newId()}`,
    start,
    end: endOf(start, pattern.minutes),
  }))
  const next = sessions.find(session => session.end > now)
  const title = name(site, random.pick(pattern.titles))
  const letters = initials(title, pattern.categoryName)
  const place = fixed ? atSite(site) : planPlace(task, site, pattern)
  const row = {
    county: county.code,
    id,
    source_key: null,
    site: site.row.id,
    programme: pattern.programme,
    kind: pattern.kind,
    category: pattern.category,
    title,
    initials: letters,
    summary: pattern.summary,
    ...place,
    leader: random.chance(0.7) ? leaderName(random) : null,
    bring: pattern.bring,
    strength: pattern.strength,
    risk_note: pattern.risk,
    fits: pattern.fits,
    phone: site.row.phone,
    fee_fen: pattern.feeFen,
    organiser: site.row.name,
    in_charge: site.staff.name,
    state: next ? 'published' : 'finished',
    repeats: pattern.pace === 'weekly' && sessions.length > 1 ? 'weekly' : null,
    ...nextSessionColumns(sessions, now),
    demo: true,
  }
  const grams = next
    ? openingGrams({
        title,
        category: pattern.categoryName,
        place: place.place_name,
        initials: letters,
      })
    : []
  return { row, site, sessions, slots: planSlots(task, pattern, sessions), grams }
}

export function openingRows(county: string, openings: readonly PlannedOpening[]) {
  return {
    opening: openings.map(({ row }) => row),
    opening_gram: openings.flatMap(({ row, grams }) => {
      const { id, next_starts_at } = row
      return next_starts_at ? grams.map(gram => ({ county, gram, next_starts_at, opening: id })) : []
    }),
    session: openings.flatMap(({ row, sessions }) =>
      sessions.map(({ id, start, end }) => ({
        county,
        id,
        opening: row.id,
        starts_at: new Date(start),
        ends_at: new Date(end),
        cancelled_at: null,
      })),
    ),
    slot: openings.flatMap(({ row, slots }) =>
      slots.map(({ id, role, perSession, covers, capacity, taken, waiting }) => ({
        county,
        id,
        opening: row.id,
        role,
        session: perSession ? (covers[0]?.id ?? null) : null,
        capacity,
        taken,
        waiting,
      })),
    ),
  }
}
