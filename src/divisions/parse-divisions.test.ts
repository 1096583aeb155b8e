import { describe, expect, it } from 'vitest'
import countySeatsCsv from './county-seats.csv?raw'
import divisionsCsv from './divisions.csv?raw'
import { type ParsedTable, parseCountySeats, parseDivisions } from './parse-divisions.ts'

const header = 'code,name,level,parent_code\n'
const county = '62,甘肃省,province,\n6207,张掖市,city,62\n620702,甘州区,county,6207\n'

function problemsOf(table: ParsedTable<unknown>) {
  return table.ok ? [] : table.problems.map(({ line, column, code }) => `${line} ${column} ${code}`)
}

describe('the table of divisions', () => {
  it('holds all five regions, each place under its parent', () => {
    const table = parseDivisions(divisionsCsv)
    expect(table.ok && table.rows.length).toBe(26_737)
    expect(table.ok && table.rows.filter(row => row.level === 'county').length).toBe(171)
    expect(table.ok && table.rows.find(row => row.code === '620702001001')).toEqual({
      code: '620702001001',
      name: '交通巷社区居民委员会',
      level: 'community',
      parent: '620702001',
    })
  })

  it('reads what a spreadsheet saved: a byte order mark, CRLF and an empty last line', () => {
    const table = parseDivisions(`\uFEFF${header}${county}`.replaceAll('\n', '\r\n'))
    expect(table.ok && table.rows.map(row => row.code)).toEqual(['62', '6207', '620702'])
  })

  it.each([
    ['code,name\n', '1 code,name,level,parent_code header'],
    [`${header}62,甘肃省,province`, '2  cell_count'],
    [`${header}"62",甘肃省,province,`, '2  quoted'],
    [`${header}062,甘肃省,province,`, '2 code code_shape'],
    [`${header}62, 甘肃省,province,`, '2 name name_shape'],
    [`${header}62,,province,`, '2 name name_shape'],
    [`${header}62,甘肃省,city,`, '2 level level_mismatch'],
    [`${header}${county}620702,甘州区,county,6207`, '5 code duplicate'],
    [`${header}${county}620702001,东街街道,street,620703`, '5 parent_code parent_mismatch'],
    [`${header}${county}620703001,东街街道,street,620703`, '5 parent_code parent_missing'],
  ])('names the line and the column of a wrong cell: %j', (csv, problem) => {
    expect(problemsOf(parseDivisions(csv))).toEqual([problem])
  })

  it('names every wrong row at once and loads none of them', () => {
    expect(problemsOf(parseDivisions(`${header}62,,province,\nxx,甘肃省,province,\n`))).toEqual([
      '2 name name_shape',
      '3 code code_shape',
    ])
  })
})

describe('the table of county seats', () => {
  it('gives every seat inside its region, with the coordinate system named', () => {
    const table = parseCountySeats(countySeatsCsv)
    const divisions = parseDivisions(divisionsCsv)
    const names = new Map<string, string>(divisions.ok ? divisions.rows.map(row => [row.code, row.name]) : [])
    expect(table.ok && table.rows).toHaveLength(54)
    for (const seat of table.ok ? table.rows : []) {
      expect(seat.name).toBe(names.get(seat.code))
      expect(seat.crs).toBe('WGS84')
      expect(seat.lat > 30 && seat.lat < 54 && seat.lng > 95 && seat.lng < 136).toBe(true)
    }
  })

  it.each([
    ['6207,张掖市,38.9,100.4,WGS84,', '2 code code_shape'],
    ['620702,甘州区,91,100.4,WGS84,', '2 lat coordinate'],
    ['620702,甘州区,38.9,,WGS84,', '2 lng coordinate'],
    ['620702,甘州区,38.9,100.4,BD09,', '2 crs crs'],
  ])('refuses %s', (row, problem) => {
    expect(problemsOf(parseCountySeats(`code,name,lat,lng,crs,note\n${row}\n`))).toEqual([problem])
  })
})
