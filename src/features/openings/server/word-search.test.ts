import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addDivisions,
  addOpenings,
  addSite,
  type MadeOpening,
} from '../../../server/testing/sample-openings.ts'
import { openTestApp, type TestApp } from '../../../server/testing/test-app.ts'

let town: TestApp
let openings: MadeOpening[]
const titles = [
  '书法入门',
  '太极拳晨练',
  '智能手机课',
  '合唱团排练',
  'KTV 歌会（夜场）',
  '书画欣赏',
  '书法手法',
] as const

beforeAll(async () => {
  town = await openTestApp()
  await addDivisions(town.database, ['620702', '320902'])
  const [here, there] = [await addSite(town.database, '620702'), await addSite(town.database, '320902')]
  // Each title in two counties, some at the same moment and some over.
  openings = await addOpenings(town.database, [
    { county: '620702', site: here, title: '一起写', categoryName: '隶书', startsIn: [24] },
    ...titles.flatMap((title, at) => [
      { county: '620702', site: here, title, startsIn: [24 + (at % 2)] },
      { county: '320902', site: there, title, startsIn: [24 + (at % 3)] },
      { county: '620702', site: here, title, startsIn: [-24] },
    ]),
  ])
})
afterAll(() => town.close())

const list = async (query: string) => (await town.get(`/api/v1/openings${query}`)).json()

/** Every page of what is found by these words, three at a time. */
async function found(q: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor = ''; ; ) {
    const page = await list(`?limit=3&q=${encodeURIComponent(q)}${cursor}`)
    ids.push(...page.items.map((item: { id: string }) => item.id))
    if (page.next === null) return ids
    cursor = `&cursor=${page.next}`
  }
}

/** Those with one of the titles that are still to come, by their next start. */
const titled = (...wanted: string[]) =>
  openings
    .filter(each => wanted.includes(each.title ?? '') && each.startsIn?.[0] !== -24)
    .sort((a, b) => (a.startsIn?.[0] ?? 0) - (b.startsIn?.[0] ?? 0) || (a.id < b.id ? -1 : 1))
    .map(each => each.id)

describe('looking for words', () => {
  it.each([
    ['two characters', '书法', ['书法入门', '书法手法']],
    ['the end of a title', '晨练', ['太极拳晨练']],
    ['a part across words', '能手', ['智能手机课']],
    ['pinyin initials', 'tjq', ['太极拳晨练']],
    ['its category', '隶书', ['一起写']],
    ['initials of its category', 'ls', ['一起写']],
    ['initials of both', 'yqx ls', ['一起写']],
    ['initials in capitals', 'TJQCL', ['太极拳晨练']],
    ['initials typed full width', 'ｔｊｑ', ['太极拳晨练']],
    ['characters and initials together', '太极 cl', ['太极拳晨练']],
    ['two words in any order', '排练 合唱', ['合唱团排练']],
    ['a traditional character', '書畫', ['书画欣赏']],
    ['punctuation around it', '《太极拳》，', ['太极拳晨练']],
    ['punctuation inside it', '歌会（夜场）', ['KTV 歌会（夜场）']],
    ['Latin letters of the title', 'ktv', ['KTV 歌会（夜场）']],
  ])('finds by %s', async (_name, q, wanted) => {
    expect(await found(q)).toEqual(titled(...wanted))
  })

  it.each([
    ['characters that sound so', '书发入门', ['书法入门']],
    ['another accent', '太几全', ['太极拳晨练']],
    ['whole pinyin', 'taijiquan', ['太极拳晨练']],
    ['whole pinyin without its h', 'SUFA', ['书法入门', '书画欣赏', '书法手法']],
    ['its category, as it sounds', '历书', ['一起写']],
    ['one word as written and one as it sounds', 'cl 太几', ['太极拳晨练']],
  ])('finds by %s where nothing is written so', async (_name, q, wanted) => {
    expect(await found(q)).toEqual(titled(...wanted))
  })

  it('does not mix in what only sounds so where something is written so', async () => {
    expect(await found('书画')).toEqual(titled('书画欣赏'))
    expect(await found('书法')).toEqual(titled('书法入门', '书法手法'))
  })

  it.each(['书', 'x', '，', '！！', '书 法', "' OR 1=1 --", '%', '_'])(
    'finds nothing by %s and guesses nothing',
    async q => {
      expect(await list(`?q=${encodeURIComponent(q)}`)).toEqual({ items: [], next: null })
    },
  )

  it('does not take letters that stand apart in the initials for a word', async () => {
    // 书法手法 is sfsf: it has both pairs of `sfsfs`, and the pair of `fsfsf` too.
    expect(await found('sfsf')).toEqual(titled('书法手法'))
    expect(await list('?q=sfsfs')).toEqual({ items: [], next: null })
  })
})
