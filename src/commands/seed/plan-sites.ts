import { pinyinInitials } from '../../server/pinyin.ts'
import { landline } from './phones.ts'
import type { Community } from './places.ts'
import type { CountyTask, PlannedSite } from './plan.ts'
import { planStaff } from './plan-people.ts'
import type { Random } from './random.ts'
import { homeCommunity } from './regions.ts'

/** What a programme calls its sites, e.g. kind `station`, pattern `{place}骥千里服务站`. */
export type SiteStyle = { readonly programme: string; readonly kind: string; readonly pattern: string }

// Sites stand within about 4 km of the county's seat; further out people would not walk.
const latSpread = 0.035
const lngSpread = 0.045
const rooms = [
  '综合养老服务中心一楼',
  '党群服务中心二楼',
  '文化活动中心一楼',
  '日间照料中心一楼',
  '便民服务大厅旁',
]

/** Communities in the order in which they get a site: one street after another, town communities before villages. */
function inOrder(random: Random, communities: readonly Community[]): Community[] {
  const streets = new Map<string, Community[]>()
  for (const community of random.shuffle(communities)) {
    const known = streets.get(community.streetCode)
    if (known) known.push(community)
    else streets.set(community.streetCode, [community])
  }
  const rounds: { community: Community; rank: number }[] = []
  for (const list of streets.values()) {
    const sorted = [...list].sort((a, b) => Number(b.name.endsWith('社区')) - Number(a.name.endsWith('社区')))
    for (const [round, community] of sorted.entries()) {
      rounds.push({ community, rank: round + (community.name.endsWith('社区') ? 0 : 100) })
    }
  }
  return rounds.sort((a, b) => a.rank - b.rank).map(({ community }) => community)
}

/** The demo's own street comes first: whoever opens the demo stands in it and should find it full of life. */
function homeFirst(ordered: readonly Community[]): Community[] {
  const own = ordered.filter(({ code }) => code === homeCommunity)
  const near = ordered.filter(
    ({ code }) => code !== homeCommunity && code.startsWith(homeCommunity.slice(0, 9)),
  )
  const rest = ordered.filter(({ code }) => !code.startsWith(homeCommunity.slice(0, 9)))
  return [...own, ...near.slice(0, 3), ...rest, ...near.slice(3)]
}

function placeOf({ county: { seat }, random }: CountyTask): { lat: number | null; lng: number | null } {
  if (!seat) return { lat: null, lng: null }
  const around = (centre: number, spread: number) =>
    Math.round((centre + (random.next() + random.next() - 1) * spread) * 1e5) / 1e5
  return { lat: around(seat.lat, latSpread), lng: around(seat.lng, lngSpread) }
}

/** `count` sites of the county, each with the person who looks after it; a second one of a community is numbered. */
export function planSites(task: CountyTask, styles: readonly SiteStyle[], count: number): PlannedSite[] {
  const { county, random } = task
  const order = homeFirst(inOrder(random, county.communities))
  return Array.from({ length: count }, (_, index) => {
    const community = order[index % order.length]
    const style = styles[index % Math.min(styles.length, index < 2 ? 1 : styles.length)]
    if (!community || !style) throw new RangeError(`no community in ${county.code} can hold a site`)
    const round = Math.floor(index / order.length)
    const place = `${community.street}${community.name}${round > 0 ? `第${round + 1}` : ''}`
    const name = style.pattern.replace('{place}', place)
    const row = {
      county: county.code,
      id: `${county.code}-${task.newId()}`,
      source_key: null,
      division: community.code,
      programme: style.programme,
      kind: style.kind,
      name,
      initials: pinyinInitials(name),
      address: `${county.name}${community.street}${community.name}${random.pick(rooms)}`,
      phone: landline(county.code, Number(county.code.slice(4)) * 100 + index),
      ...placeOf(task),
      demo: true,
    }
    return { row, community, staff: planStaff(task, community) }
  })
}
