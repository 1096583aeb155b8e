import { describe, expect, it } from 'vitest'
import { auditedPlaces, mayAuditNoCounty, sheetOf } from './rules.ts'

it('who audits what: auditors their divisions, administrators everything, nobody else anything', () => {
  expect(auditedPlaces([{ role: 'auditor', division: '6207' }])).toEqual(['6207'])
  expect(auditedPlaces([{ role: 'auditor', division: '62' }, { role: 'administrator' }])).toEqual([''])
  expect(auditedPlaces([{ role: 'coordinator', division: '62' }])).toEqual([])
  expect(mayAuditNoCounty([{ role: 'auditor', division: '62' }])).toBe(true)
  expect(mayAuditNoCounty([{ role: 'auditor', division: '6207' }])).toBe(false)
  expect(mayAuditNoCounty([{ role: 'coordinator', division: '62' }])).toBe(false)
})

describe('a sheet', () => {
  it('says that it is UTF-8, and keeps commas, quotes and lines within their cell', () => {
    expect(
      sheetOf([
        ['时间', '做了什么'],
        ['a,b', 'say "no"\n'],
      ]),
    ).toBe('\uFEFF时间,做了什么\r\n"a,b","say ""no""\n"\r\n')
  })

  it.each(['=1+1', '+86', '-1', '@sum', '\t=1', '\r=1'])('works nothing out: %j', text => {
    const cell = sheetOf([[text]])
      .slice(1)
      .replace(/\r\n$/, '')
      .replace(/^"/, '')
    expect(cell.startsWith(`'${text[0]}`)).toBe(true)
  })
})
