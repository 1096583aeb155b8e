import type { Kind } from '../../features/openings/contract.ts'
import { findCategory } from '../../programmes/categories.ts'
import { findCategoryPattern } from '../../programmes/category-patterns.ts'
import { programmeForDivision } from '../../programmes/programmes.ts'
import type { SiteStyle } from './plan-sites.ts'
import type { Pace } from './schedule.ts'

/** One category of a programme as the demo makes openings of it. Minutes and places are those of one session. */
export type Pattern = {
  readonly programme: string
  readonly category: string
  readonly categoryName: string
  readonly kind: Kind
  readonly pace: Pace
  readonly titles: readonly string[]
  readonly summary: string
  readonly bring: string
  readonly fits: string
  readonly risk: string
  readonly strength: number
  readonly minutes: number
  readonly capacity: number
  readonly feeFen: number
}

/** What a county's programme brings: its openings and what its sites are called. */
export type CountyProgramme = {
  readonly key: string
  readonly patterns: readonly Pattern[]
  readonly styles: readonly SiteStyle[]
}

const paces: Readonly<Record<Kind, Pace>> = {
  class: 'weekly',
  volunteer: 'shifts',
  event: 'once',
  tour: 'tour',
  job: 'once',
}
const summaries: Readonly<Record<Kind, string>> = {
  class: '每周一次，老师带着大家慢慢学，落下一回也跟得上。',
  volunteer: '几个人一起做，先有人带一遍。哪天不方便，提前说一声就行。',
  event: '来坐坐、看看、聊聊，站里备好热水和座位。',
  tour: '老师到家门口来讲，听完可以一个一个问。',
  job: '用人单位来站里当面谈，活怎么干、钱怎么算都说清楚再定。',
}
const mealSummary = '现做的午饭，少油少盐，可以自己来吃，也可以请人带一份回去。'
// What a meal costs in Haibei for a senior without a further discount.
const mealFen = 500

type Words = NonNullable<ReturnType<typeof findCategoryPattern>>

/** The risk note, with what the rules ask for before skilled, risky or children's work. */
function riskOf({ risk, skilled, insured, children }: Words): string {
  const notes = [
    risk,
    ...(skilled ? ['第一次来先参加半天培训'] : []),
    ...(insured ? ['站里统一办好意外险'] : []),
    ...(children ? ['和孩子相处要有当年的从业查询证明'] : []),
  ]
  return `${notes.join('。')}。`
}

function patternOf(programme: string, key: string): Pattern {
  const [category, words] = [findCategory(key), findCategoryPattern(key)]
  if (!category || !words) throw new RangeError(`the category ${key} of ${programme} has no pattern`)
  const isMeal = key === 'meal'
  const { titles, bring, fits, strength, minutes, capacity } = words
  return {
    programme,
    category: key,
    categoryName: category.name.zh,
    kind: category.kind,
    pace: isMeal ? 'meals' : paces[category.kind],
    ...{ titles, bring, fits, strength, minutes, capacity },
    risk: riskOf(words),
    summary: isMeal ? mealSummary : summaries[category.kind],
    feeFen: isMeal ? mealFen : 0,
  }
}

/** The programme that a county's city or province runs; throws a RangeError for a county that has none. */
export function programmeOf(county: string): CountyProgramme {
  const programme = programmeForDivision(county)
  if (!programme) throw new RangeError(`no programme for the county ${county}`)
  const { key, categories, siteKinds } = programme
  return {
    key,
    patterns: categories.map(category => patternOf(key, category)),
    styles: siteKinds.map(kind => ({ programme: key, kind: kind.key, pattern: kind.pattern })),
  }
}
