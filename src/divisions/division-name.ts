// Levels that exist only in the statistics: nobody chooses 市辖区 on the way to their own street.
const dummyNames = new Set([
  '市辖区',
  '市辖县',
  '县',
  '省直辖县级行政区划',
  '省直辖县级行政单位',
  '自治区直辖县级行政区划',
  '自治区直辖县级行政单位',
])

/** Whether a division's name is a filler of the code tables, to be skipped where a person chooses a place. */
export function isDummyLevel(name: string): boolean {
  return dummyNames.has(name)
}

// A few rows repeat the whole address in the name: province, city and county where given, then the street.
const addressBefore =
  /^\p{Script=Han}{2,3}?(?:自治区|省)(?:\p{Script=Han}{2,8}?市)?(?:\p{Script=Han}{2,8}?[区县旗])?\p{Script=Han}{2,8}?(?:街道办事处|街道|镇|乡|苏木)(?=\p{Script=Han}{2})/u
const companyBefore = /^\p{Script=Han}{2,4}林业局有限公司(?=\p{Script=Han}{2})/u

// In this order: what the committee of a place is called in the table → what a neighbour calls the place.
const endings: readonly (readonly [RegExp, string])[] = [
  [/农工商联合公司（村委会）$/u, ''],
  [/（(?:村委会|居委会)）$/u, ''],
  // Virtual communities hold the statistics of an estate or a farm; the people there know its own name.
  [/(?:管理委员会)?虚拟(?:社区|生活区)$/u, ''],
  [/^虚拟/u, ''],
  [/居民委社区$/u, '居委会'],
  [/社区(?:居[民名居]?)?(?:委员会|居委会|居委|委会)$/u, '社区'],
  [/(?:村牧民委员会|村民委员会|村委员会|村委会|牧委会)$/u, '村'],
  [/村村$/u, '村'],
  [/嘎查村$/u, '嘎查'],
  [/居?(?:居民委员会|居民委会|居民委|居委会)$/u, '居委会'],
  [/街委员会$/u, '街'],
]

/**
 * What a neighbour calls a community: 交通巷社区居民委员会 → 交通巷社区, 甘泉村民委员会 → 甘泉村. A name without
 * such an ending comes back as it is; the answer is never empty.
 */
export function shortName(name: string): string {
  const short = endings.reduce(
    (text, [ending, word]) => text.replace(ending, word),
    name.replace(addressBefore, '').replace(companyBefore, ''),
  )
  return short === '' ? name : short
}
