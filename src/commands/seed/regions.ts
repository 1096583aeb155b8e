import type { County } from './places.ts'

/** What the demo is made of; `people` does not count the sites' staff. */
export type Sizes = { readonly openings: number; readonly people: number }

export const usualSizes: Sizes = { openings: 1980, people: 2400 }

/** 甘州区, the county the demo opens with. */
export const homeCounty = '620702'
export const homeCommunity = '620702001005'

/** The source regions (the fifth document tells of two), each with its counties of a demo of the usual size. */
const regions: readonly (readonly string[])[] = [
  ['620702', '620721', '620722', '620723', '620724', '620725'],
  ['120101', '120102', '120103', '120104', '120105', '120110', '120111', '120119'],
  ['320902', '320903', '320904', '320921', '320924', '320925', '320981'],
  ['150602', '150603', '150621', '150622', '150625', '150626', '150627'],
  ['230102', '230103', '230104', '230110', '230111', '230113'],
  ['632221', '632222', '632223', '632224'],
]

/** What one county gets. */
export type Share = { readonly county: string } & Sizes

const largeFrom = 5000
const homeShare = { usual: 0.07, large: 0.2 }

/** Deals `total` out so that parts differ by at most one and add up. */
function deal(total: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(total / count) + (index < total % count ? 1 : 0),
  )
}

/** What is left after the home county's part goes evenly to the groups, and within each evenly to its counties. */
function shareOut(total: number, groups: readonly (readonly string[])[], home: number): Map<string, number> {
  const parts = new Map([[homeCounty, home]])
  const dealt = deal(total, groups.length)
  for (const [index, group] of groups.entries()) {
    const others = group.filter(county => county !== homeCounty)
    const left = (dealt[index] ?? 0) - (others.length < group.length ? home : 0)
    const counts = deal(Math.max(0, left), others.length)
    for (const [place, county] of others.entries()) parts.set(county, counts[place] ?? 0)
  }
  return parts
}

/**
 * Which county gets how much: up to 5,000 openings each region gets an equal part in some of its counties, above
 * that every county of the list gets some, and 甘州区 a fifth of all.
 */
export function spread(sizes: Sizes, counties: readonly County[]): Share[] {
  const large = sizes.openings > largeFrom
  const all = counties.map(county => county.code)
  const groups = large ? [all] : regions.map(region => region.filter(code => all.includes(code)))
  const share = (total: number) =>
    shareOut(total, groups, Math.round(total * (large ? homeShare.large : homeShare.usual)))
  const people = share(sizes.people)
  return [...share(sizes.openings)].map(([county, openings]) => ({
    county,
    openings,
    people: people.get(county) ?? 0,
  }))
}
