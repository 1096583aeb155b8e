import { describe, expect, it } from 'vitest'
import { sayProblem } from './problem.ts'
import { file, head, site, talk, useImports } from './testing/use-imports.ts'

const { load, query, problemsOf } = useImports()

describe('a wrong file', () => {
  it.each([
    ['no rows', head, [[1, undefined, 'empty']]],
    [
      'a heading that does not exist',
      `${file(site)}`.replace('地址', '住址'),
      [[1, { heading: '住址' }, 'unknownColumn']],
    ],
    ['a heading twice', file(site).replace('标题', '地址'), [[1, { heading: '地址' }, 'twiceColumn']]],
    ['a needed heading left out', file(site).replace('区划代码', ''), [[1, 'division', 'missingColumn']]],
    ['more cells than headings', `${file(site)},x`, [[2, undefined, 'cellCount']]],
    ['an open quote', `${file(site)}\n"x`, [[3, undefined, 'brokenCsv']]],
    ['another encoding', new Uint8Array([0xc0, 0xe0, 0xd0, 0xcd, 0x2c]), [[1, undefined, 'notUtf8']]],
    ['too many bytes', 'x'.repeat(5 * 1024 * 1024 + 1), [[1, undefined, 'tooLarge']]],
    ['too many rows', file(...Array.from({ length: 10_001 }, () => site)), [[10_002, undefined, 'tooMany']]],
  ])('with %s is refused with its line', async (_, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems)
  })

  it.each([
    ['an unknown type', site.replace('站点', '地方'), 'type', 'notAType'],
    [
      'a code in scientific notation',
      site.replace('620702001005', '6.20702E+11'),
      'division',
      'notADivision',
    ],
    [
      'a division that does not exist',
      site.replace('620702001005', '620702001999'),
      'division',
      'unknownDivision',
    ],
    ['no address', site.replace('甘泉社区一楼', ''), 'address', 'required'],
    ['letters for a phone', site.replace('0936-8210001', 'abc'), 'phone', 'notAPhone'],
    ['a formula', site.replace('甘泉社区一楼', '=HYPERLINK(1)'), 'address', 'formula'],
    ['a control character', site.replace('甘泉社区一楼', '甘泉\u0007一楼'), 'address', 'unprintable'],
    ['a name of 10,000 characters', site.replace('甘泉站', '长'.repeat(10_000)), 'site', 'tooLong'],
    ['no risk note', talk().replace('慢慢走', ''), 'risk', 'required'],
    ['an unknown category', talk().replace('健康讲座', '开飞机'), 'category', 'notACategory'],
    ['no places', talk({ places: '0' }), 'capacity', 'notACapacity'],
    ['a date in the year 9999', talk({ dates: '9999-12-31' }), 'dates', 'notADate'],
    ['a date that does not exist', talk({ dates: '2026-02-30' }), 'dates', 'notADate'],
    ['no dates at all', talk({ dates: ' ' }), 'dates', 'datesOrWeekly'],
    ['an end before the start', talk({ time: '10:00-09:00' }), 'time', 'notATime'],
    ['a site nobody knows', talk().replace('甘泉站', '别的站'), 'site', 'noSuchSite'],
  ])('with %s names the cell and loads nothing, the right rows neither', async (_, row, column, code) => {
    const good = site.replace('甘泉站', '好的站')
    expect(
      await problemsOf(file(good, row.startsWith('活动,甘泉') ? site : good.replace('好的', '更好的'), row)),
    ).toEqual([[4, column, code]])
    expect(await query('SELECT FROM site')).toEqual([])
  })

  it('names every wrong cell at once, by the line the spreadsheet shows', async () => {
    const long = site.replace('甘泉社区一楼', '"甘泉社区\n一楼"')
    const problems = await problemsOf(
      file(long, '', talk({ time: '9点' }), talk({ code: 'A2', places: 'x' }), talk({ code: 'A2' })),
    )
    expect(problems).toEqual([
      [5, 'time', 'notATime'],
      [6, 'capacity', 'notACapacity'],
    ])
  })

  it('with one opening or one site twice names both lines', async () => {
    expect(await problemsOf(file(site, site, talk(), talk()))).toEqual([
      [3, 'site', 'twice'],
      [5, 'code', 'twice'],
    ])
  })

  it('is told of in sentences: where, what stands there, what would be right', async () => {
    const result = await load(file(site.replace('0936-8210001', 'abc\u001b[2J')))
    const [problem] = result.ok ? [] : result.problems
    expect(problem && sayProblem(problem)).toBe(
      '第 2 行，“电话”列，写的是“abc [2J”：应是电话号码，例如 0936-8210017。\n' +
        'Line 2, column “phone” holds “abc [2J”: a phone number such as 0936-8210017.\n',
    )
  })
})
