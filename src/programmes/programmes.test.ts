import { describe, expect, it } from 'vitest'
import { categories, findCategory } from './categories.ts'
import { findProgramme, programmeForDivision, programmes } from './programmes.ts'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrastWithWhite = (colour: string) => 1.05 / (luminance(colour) + 0.05)

const repeated = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)

describe('the programmes', () => {
  it('carry all five documents, each under its own key', () => {
    expect(new Set(programmes.map(programme => programme.source.id)).size).toBe(5)
    expect(repeated(programmes.map(programme => programme.key))).toEqual([])
    expect(findProgramme('zhangye')?.brand.zh).toBe('骥千里服务站')
    expect(findProgramme('nowhere')).toBeUndefined()
  })

  it('are found by where a person lives', () => {
    const found = ['620702001001', '120101', '320902', '150602', '230102', '632221100', '6207'].map(
      code => programmeForDivision(code)?.key,
    )
    expect(found).toEqual(['zhangye', 'tianjin', 'yancheng', 'ordos', 'longjiang', 'haibei', 'zhangye'])
    expect(['', '62', '62x', '110101', '3201'].map(programmeForDivision)).toEqual(Array(5).fill(undefined))
  })

  it('never claim a region twice', () => {
    expect(repeated(programmes.flatMap(programme => programme.regions))).toEqual([])
  })

  it('name the parts the documents name', () => {
    const sizes = (key: string) => {
      const programme = findProgramme(key)
      return [programme?.teams.length, programme?.actions.length]
    }
    expect(sizes('zhangye')[0]).toBe(5)
    expect(sizes('tianjin')[1]).toBe(5)
    expect(sizes('ordos')[1]).toBe(7)
    expect(findProgramme('yancheng')?.rules.siteStandard).toHaveLength(5)
    expect(findProgramme('tianjin')?.reports.map(report => report.due)).toEqual(['01-31'])
    expect(findProgramme('ordos')?.reports.map(report => report.due)).toEqual(['10-15', undefined])
    expect(findProgramme('haibei')?.rules.mealPrices?.map(price => price.fen)).toEqual([
      [500, 500],
      [200, 300],
    ])
  })
})

describe.each(programmes)('the programme $key', programme => {
  it('keeps white text readable on its colours: 7:1 at least', () => {
    for (const colour of Object.values(programme.colour)) {
      expect(contrastWithWhite(colour), colour).toBeGreaterThanOrEqual(7)
    }
  })

  it('offers only categories that exist, each once, those of its teams and actions among them', () => {
    const offered = programme.categories
    const used = [...programme.teams, ...programme.actions].flatMap(part => part.categories)
    expect(offered.filter(key => findCategory(key) === undefined)).toEqual([])
    expect(repeated(offered)).toEqual([])
    expect(used.filter(key => !offered.includes(key))).toEqual([])
  })

  it('has something to learn, to help with and to meet for', () => {
    const kinds = new Set(programme.categories.map(key => findCategory(key)?.kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['class', 'volunteer', 'event']))
  })

  it('gives every part its own key', () => {
    for (const parts of [programme.siteKinds, programme.teams, programme.actions, programme.reports]) {
      expect(repeated(parts.map(part => part.key))).toEqual([])
    }
  })
})

describe('the catalogue', () => {
  it('is used up: every category is offered somewhere', () => {
    const offered = new Set(programmes.flatMap(programme => programme.categories))
    expect(categories.map(category => category.key).filter(key => !offered.has(key))).toEqual([])
  })
})
