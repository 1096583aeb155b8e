import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categories } from '../../programmes/categories.ts'
import { programmes } from '../../programmes/programmes.ts'
import { cellOf } from '../../server/grid.ts'
import { shanghaiMoment } from '../../shared/dates.ts'
import { columnKeys, columnNames } from './columns.ts'
import { file, head, now, site, talk, useImports } from './testing/use-imports.ts'

const example = readFileSync(new URL('../../../docs/import-example.csv', import.meta.url), 'utf8')
const added = (count: number) => ({ added: count, changed: 0, same: 0 })
const { load, query, problemsOf } = useImports()

describe('importing the example of the manual', () => {
  it('loads its sites and openings as they are written, and asks for the feed anew', async () => {
    expect(await load(example)).toMatchObject({
      ok: true,
      sites: added(2),
      openings: added(3),
      unknownYears: [2027],
    })
    const [calligraphy] = await query(`SELECT * FROM opening WHERE title LIKE '书法%'`)
    expect(calligraphy).toMatchObject({
      kind: 'class',
      programme: 'zhangye',
      repeats: 'weekly',
      leader: '王老师',
      place_type: 'site',
      place_name: '交通巷社区骥千里服务站',
      phone: '0936-8210301',
      state: 'published',
      demo: false,
    })
    expect(calligraphy.next_starts_at).toEqual(new Date(shanghaiMoment('2026-12-01', 9 * 60)))
    const slots = await query('SELECT role, capacity, session FROM slot WHERE opening = $1 ORDER BY role', [
      calligraphy.id,
    ])
    expect(slots).toEqual([
      { role: 'giver', capacity: 2, session: null },
      { role: 'taker', capacity: 20, session: null },
    ])
    expect(await query('SELECT county FROM feed_lease WHERE stale')).toEqual([{ county: '620702' }])
  })

  it('turns the coordinates of Chinese maps into those of the world before it keeps them', async () => {
    await load(example)
    const [row] = await query(
      'SELECT s.lat, s.lng, o.cell FROM site s JOIN opening o ON o.site = s.id WHERE s.lat IS NOT NULL AND o.cell IS NOT NULL',
    )
    expect(Math.abs(row.lat - 38.9331)).toBeLessThan(0.005)
    expect(row.lat).not.toBe(38.9331)
    expect(row.cell).toBe(cellOf(row.lat, row.lng))
  })

  it('gives a shift a place for each session and never a point on the map for an area', async () => {
    await load(example)
    const [shift] = await query(
      `SELECT id, place_type, division, lat, cell FROM opening WHERE title = '每天敲敲门'`,
    )
    expect(shift).toMatchObject({ place_type: 'area', division: '620702001', lat: null, cell: null })
    const slots = await query(
      'SELECT role, capacity, session IS NULL AS series FROM slot WHERE opening = $1',
      [shift.id],
    )
    expect(slots).toEqual(Array.from({ length: 3 }, () => ({ role: 'giver', capacity: 4, series: false })))
  })

  it('skips the days off: no class on New Year, ten sessions all the same', async () => {
    await load(example.replace('2026-12-01,周二', '2026-12-04,周五'))
    const rows = await query(
      `SELECT s.starts_at FROM session s JOIN opening o ON o.id = s.opening WHERE o.repeats = 'weekly'`,
    )
    const dates = rows.map(row => row.starts_at.toISOString().slice(0, 10))
    expect(dates).toHaveLength(10)
    expect(dates).not.toContain('2027-01-01')
  })

  it.each([
    ['a second time', example],
    ['with a byte order mark', `\ufeff${example}`],
    ['with the line ends of Windows', example.replaceAll('\n', '\r\n')],
  ])('changes nothing %s', async (_, text) => {
    await load(example)
    const before = await query(
      'SELECT o, s FROM opening o LEFT JOIN session s ON s.opening = o.id ORDER BY 1, 2',
    )
    await query('UPDATE feed_lease SET stale = false')
    const again = await load(text, now + 30 * 24 * 3600 * 1000)
    expect(again).toMatchObject({
      ok: true,
      sites: { changed: 0, same: 2 },
      openings: { changed: 0, same: 3 },
    })
    expect(
      await query('SELECT o, s FROM opening o LEFT JOIN session s ON s.opening = o.id ORDER BY 1, 2'),
    ).toEqual(before)
    expect(await query('SELECT county FROM feed_lease WHERE stale')).toEqual([])
  })

  it('reads the English headings and words alike', async () => {
    const english =
      'type,site,division,address,phone,code,title,category,risk note,person in charge,places,dates,time'
    const text = file(
      site.replace('站点', 'Site'),
      talk().replace('活动', 'opening').replace('健康讲座', 'health-talk'),
    ).replace(head, english)
    expect(await load(text)).toMatchObject({ ok: true, sites: added(1), openings: added(1) })
  })
})

describe('the manual', () => {
  it('names every column in both languages, every category and every kind of site', () => {
    const manual = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8')
    const names = columnKeys.map(columnNames).map(({ zh, en }) => `| ${zh} | ${en} |`)
    const categoryNames = categories.map(({ key, name }) => `${name.zh} \`${key}\``)
    const kinds = programmes.flatMap(programme => programme.siteKinds.map(kind => kind.name.zh))
    const brands = programmes.map(programme => `| ${programme.brand.zh} | ${programme.brand.en} |`)
    const missing = [...names, ...categoryNames, ...kinds, ...brands].filter(name => !manual.includes(name))
    expect(missing).toEqual([])
  })
})

describe('an edited row', () => {
  it('changes its own opening, its search words and its dates, and cancels the session people were told of', async () => {
    await load(file(site, talk({ dates: '2026-12-12 2026-12-19' })))
    const [before] = await query('SELECT id FROM opening')
    const edited = await load(
      file(site, talk({ title: '糖尿病人吃什么', dates: '2026-12-19 2026-12-26', places: '40' })),
    )
    expect(edited).toMatchObject({ ok: true, sites: { same: 1 }, openings: { changed: 1 } })
    const [after] = await query('SELECT id, title, next_starts_at FROM opening')
    expect(after).toEqual({
      ...before,
      title: '糖尿病人吃什么',
      next_starts_at: new Date(shanghaiMoment('2026-12-19', 570)),
    })
    const sessions = await query(
      'SELECT cancelled_at IS NOT NULL AS cancelled FROM session ORDER BY starts_at',
    )
    expect(sessions.map(row => row.cancelled)).toEqual([true, false, false])
    expect(await query(`SELECT FROM opening_gram WHERE gram = '血压'`)).toEqual([])
    expect(await query(`SELECT DISTINCT next_starts_at FROM opening_gram`)).toEqual([
      { next_starts_at: after.next_starts_at },
    ])
    expect(await query('SELECT capacity FROM slot')).toEqual([{ capacity: 40 }])
  })

  it('cannot take away places that people have', async () => {
    await load(file(site, talk()))
    await query('UPDATE slot SET taken = 12')
    expect(await problemsOf(file(site, talk({ places: '11' })))).toEqual([[3, 'capacity', 'belowTaken']])
    expect(await load(file(site, talk({ places: '12' })))).toMatchObject({
      ok: true,
      openings: { changed: 1 },
    })
  })

  it('of a site that moved takes its openings along', async () => {
    await load(file(site, talk()))
    const placed = `${head},纬度,经度,坐标系\n${site},38.93,100.45,WGS84\n`
    expect(await load(placed)).toMatchObject({ ok: true, sites: { changed: 1 } })
    expect(await query('SELECT lat, lng FROM opening')).toEqual([{ lat: 38.93, lng: 100.45 }])
  })
})
