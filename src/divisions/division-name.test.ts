import { describe, expect, it } from 'vitest'
import { isDummyLevel, shortName } from './division-name.ts'
import divisionsCsv from './divisions.csv?raw'
import { parseDivisions } from './parse-divisions.ts'

const parsed = parseDivisions(divisionsCsv)
const communities = parsed.ok ? parsed.rows.filter(row => row.level === 'community') : []
const virtual = /虚拟/u
const sensibleEnding =
  /(?:社区|村|嘎查|居委会|生活区|管理区|街|队|小组|场|站|管理处|[一-龥]公司|新区|园|所|中心|林机|新华)$/u

describe('the short name of a community', () => {
  it.each([
    ['交通巷社区居民委员会', '交通巷社区'],
    ['甘泉社区居委会', '甘泉社区'],
    ['向阳村委会', '向阳村'],
    ['甘泉村民委员会', '甘泉村'],
    ['下安村村民委员会', '下安村'],
    ['长青村村委员会', '长青村'],
    ['斯布扣嘎查村委员会', '斯布扣嘎查'],
    ['角什科贡麻牧委会', '角什科贡麻村'],
    ['峨堡村牧民委员会', '峨堡村'],
    ['凤凰社区居名委员会', '凤凰社区'],
    ['天鹅湾社区委员会', '天鹅湾社区'],
    ['和平居民委员会', '和平居委会'],
    ['第四居居委会', '第四居委会'],
    ['第一街委员会', '第一街'],
    ['三江省村村民委员会', '三江省村'],
    ['高台工业园区虚拟社区', '高台工业园区'],
    ['白庙村农工商联合公司（村委会）', '白庙村'],
    ['绥棱林业局有限公司五四林场生活区', '五四林场生活区'],
    ['黑龙江省二道河街道办事处第一居委会', '第一居委会'],
    ['内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇西苑社区居民委员会', '西苑社区'],
    ['虚拟社区', '虚拟社区'],
    ['', ''],
  ])('%s is called %s', (name, short) => {
    expect(shortName(name)).toBe(short)
  })

  it('is short, readable and free of committee words for each of the 24,188 real communities', () => {
    const bad = communities
      .map(row => ({ name: row.name, short: shortName(row.name) }))
      .filter(
        ({ name, short }) =>
          short.length < 2 ||
          short.length > 20 ||
          /委员会$|民委会$|村委会|虚拟/u.test(short) ||
          !(virtual.test(name) || sensibleEnding.test(short)),
      )
    expect(communities).toHaveLength(24_188)
    expect(bad).toEqual([])
  })

  it('never makes two communities of one street look the same', () => {
    const kept = new Set(communities.map(row => `${row.parent} ${row.name}`))
    const shortened = new Set(communities.map(row => `${row.parent} ${shortName(row.name)}`))
    expect(shortened.size).toBe(kept.size)
  })
})

describe('choosing a place', () => {
  it('skips the levels that exist only in the statistics', () => {
    expect(['市辖区', '县', '省直辖县级行政区划'].every(isDummyLevel)).toBe(true)
    expect(['甘州区', '高台县', '鄂尔多斯市', '郊区'].some(isDummyLevel)).toBe(false)
  })
})
