import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDivisions } from '../../../server/load-divisions.ts'
import { addSite } from '../../../server/testing/sample-openings.ts'
import { openTestApp, problemIn, type TestApp } from '../../../server/testing/test-app.ts'
import { divisionSchema, listDivisions, nearestDivision, searchDivisions } from '../contract.ts'

const text = `code,name,level,parent_code
12,天津市,province,
1201,市辖区,city,12
120101,和平区,county,1201
120101001,劝业场街道,street,120101
62,甘肃省,province,
6207,张掖市,city,62
620702,甘州区,county,6207
620702001,东街街道,street,620702
620702001005,甘泉社区居民委员会,community,620702001
620702001006,和平社区居民委员会,community,620702001
620702002,南街街道,street,620702
`
let town: TestApp
beforeAll(async () => {
  town = await openTestApp()
  await loadDivisions(town.database.pool, { text, today: '2026-01-05' })
  await addSite(town.database, '620702001005')
})
afterAll(() => town.close())

const strict = v.strictObject(divisionSchema.entries)
async function get<S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> {
  const response = await town.get(`/api/v1/divisions${path}`)
  expect(response.statusCode, response.payload).toBe(200)
  return v.parse(schema, response.json())
}
const children = (query = '') =>
  get(v.strictObject({ ...listDivisions.reply.entries, items: v.array(strict) }), query)
const search = async (q: string, more = '') =>
  (await get(searchDivisions.reply, `/search?q=${encodeURIComponent(q)}${more}`)).items
const nearest = async (near: string) => (await get(nearestDivision.reply, `/nearest?near=${near}`)).division

describe('choosing my community step by step', () => {
  it('begins with the provinces', async () => {
    expect(await children()).toMatchObject({
      parent: null,
      items: [
        { code: '12', path: [] },
        { code: '62', name: '甘肃省' },
      ],
    })
  })

  it('steps over a level that holds no choice', async () => {
    const { items } = await children('?parent=12')
    expect(items).toEqual([{ code: '120101', level: 'county', name: '和平区', path: ['天津市'] }])
  })

  it('ends with a community and the way to it', async () => {
    const { parent, items } = await children('?parent=620702001')
    expect(parent).toMatchObject({ code: '620702001', path: ['甘肃省', '张掖市', '甘州区'] })
    expect(items[0]).toEqual({
      ...{ code: '620702001005', level: 'community', name: '甘泉社区' },
      path: ['甘肃省', '张掖市', '甘州区', '东街街道'],
    })
    expect((await children('?parent=620702001005')).items).toEqual([])
  })

  it('finds no place that is none', async () => {
    expect(problemIn(await town.get('/api/v1/divisions?parent=99'))).toMatchObject({
      status: 404,
      code: 'no_such_division',
    })
    for (const parent of ['6', '620', 'abcdef', '620702%00', '62&parent=12', '-62'])
      expect(problemIn(await town.get(`/api/v1/divisions?parent=${parent}`)).code).toBe('bad_input')
  })
})

describe('finding my community by name', () => {
  it.each([
    ['甘泉', ['620702001005']],
    ['泉社', ['620702001005']],
    ['gqsq', ['620702001005']],
    ['GQ', ['620702001005']],
    [' 甘泉 ', ['620702001005']],
    ['和平', ['120101', '620702001006']],
    ['甘全', ['620702001005']],
    ['ganquan', ['620702001005']],
    ['南接', ['620702002']],
    ['甘泉路', []],
    ['《》', []],
    ['%', []],
    ['市辖', []],
    ["' OR 1=1", []],
  ])('%s', async (q, codes) => {
    expect((await search(q)).map(each => each.code)).toEqual(codes)
  })

  it('puts what lies within my place first', async () => {
    expect((await search('和平', '&within=6207')).map(each => each.code)).toEqual(['620702001006', '120101'])
  })

  it.each(['', '%20', '%00', '%E7%94%98%07', encodeURIComponent('甘'.repeat(21))])('refuses %j', async q => {
    expect(problemIn(await town.get(`/api/v1/divisions/search?q=${q}`)).code).toBe('bad_input')
  })
})

describe('letting the phone say where I am', () => {
  it('gives the street of the nearest site, or nothing far from all', async () => {
    expect(await nearest('38.93,100.46')).toMatchObject({ code: '620702001', level: 'street' })
    expect(await nearest('39.93,116.4')).toBeNull()
    expect(await nearest('89.9,179.9')).toBeNull()
    expect(problemIn(await town.get('/api/v1/divisions/nearest?near=95,1')).code).toBe('bad_input')
    expect(problemIn(await town.get('/api/v1/divisions/nearest')).code).toBe('bad_input')
  })
})
