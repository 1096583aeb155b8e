import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { noCounty } from '../shared/audited.ts'
import { rules } from '../shared/endpoint.ts'
import { uuidSchema } from '../shared/ids.ts'
import type { StaffRight } from '../shared/staff-right.ts'
import type { Actor } from './actor.ts'
import { may } from './policy.ts'

const id = (n: number) => v.parse(uuidSchema, `01930000-0000-7000-8000-00000000000${n}`)
const site = '620702-01930000-0000-7000-8000-000000000009'
const actor = (...rights: StaffRight[]): Actor => ({ person: id(1), device: id(2), rights })
const staff: StaffRight = { role: 'staff', site }
const over = (division: string): StaffRight => ({ role: 'coordinator', division })
const auditor = (division: string): StaffRight => ({ role: 'auditor', division })
const administrator: StaffRight = { role: 'administrator' }
const thing = { person: id(3), site, division: '620702001002' }

describe('who may do what', () => {
  it('anyone may do what is open to anyone', () => {
    expect(may(null, 'anyone')).toBe(true)
    expect(may(actor(), 'anyone', thing)).toBe(true)
  })

  it.each(rules.filter(rule => rule !== 'anyone'))('nobody unknown may do what is %s', rule => {
    expect(may(null, rule, thing)).toBe(false)
  })

  it('somebody signed in may do it for themselves only', () => {
    expect(may(actor(), 'signed-in')).toBe(true)
    expect(may(actor(), 'signed-in', { person: id(1) })).toBe(true)
    expect(may(actor(staff), 'signed-in', { person: id(3) })).toBe(false)
  })

  it.each([
    ['nobody in particular', [], false],
    ['staff of the site', [staff], true],
    ['staff of another site', [{ role: 'staff', site: `${site.slice(0, -1)}8` }], false],
    ['the coordinator of its community', [over('620702001002')], true],
    ['the coordinator of its street', [over('620702001')], true],
    ['the coordinator of its province', [over('62')], true],
    ['the coordinator of the next county', [over('620703')], false],
    ['a coordinator below it', [over('620702001002003')], false],
    ['one with several rights', [over('62'), staff], true],
    ['the auditor of its county', [auditor('620702')], false],
    ['the auditor of its province', [auditor('62')], false],
    ['an administrator', [administrator], false],
    ['an administrator who is also staff of the site', [administrator, staff], true],
  ] as [string, StaffRight[], boolean][])('for another person: %s', (_name, rights, allowed) => {
    expect(may(actor(...rights), 'self-or-staff', thing)).toBe(allowed)
    expect(may(actor(...rights), 'site-staff', thing)).toBe(allowed)
  })

  it('a relative does what the person lets them, and nothing else', () => {
    const lets = { ...thing, granted: ['look', 'enrol'] } as const
    expect(may(actor(), 'self-or-family', { ...lets, scope: 'look' })).toBe(true)
    expect(may(actor(), 'self-or-family', { ...lets, scope: 'record' })).toBe(false)
    expect(may(actor(), 'self-or-staff', { ...lets, scope: 'enrol' })).toBe(true)
    expect(may(actor(), 'self-or-staff', { ...thing, granted: ['look'], scope: 'enrol' })).toBe(false)
    // Where nothing is asked for, nothing is given.
    expect(may(actor(), 'self-or-family', lets)).toBe(false)
    expect(may(actor(), 'site-staff', { ...lets, scope: 'enrol' })).toBe(false)
    expect(may(actor(staff), 'self-or-family', { ...thing, scope: 'look' })).toBe(false)
  })

  it('the person themselves needs no right, but is no staff by that', () => {
    expect(may(actor(), 'self-or-staff', { ...thing, person: id(1) })).toBe(true)
    expect(may(actor(), 'site-staff', { ...thing, person: id(1) })).toBe(false)
  })

  it('a thing without a site or division belongs to no staff', () => {
    expect(may(actor(staff, over('62')), 'site-staff')).toBe(false)
    expect(may(actor({ role: 'coordinator', division: '' }), 'site-staff', {})).toBe(false)
  })

  it('a right over a division without a code is a right over nothing', () => {
    expect(may(actor(over('')), 'site-staff', thing)).toBe(false)
    expect(may(actor(auditor('')), 'auditor', thing)).toBe(false)
  })

  it.each([
    ['nobody in particular', [], false],
    ['the auditor of the county', [auditor('620702')], true],
    ['the auditor of its city', [auditor('6207')], true],
    ['the auditor of the next county', [auditor('620703')], false],
    ['the auditor of a street of it', [auditor('620702001')], false],
    ['staff of a site in it', [staff], false],
    ['its coordinator', [over('620702')], false],
    ['its coordinator who also audits it', [over('620702'), auditor('620702')], true],
    ['an administrator', [administrator], true],
  ] as [string, StaffRight[], boolean][])('reading the audit of a county: %s', (_name, rights, allowed) => {
    expect(may(actor(...rights), 'auditor', { division: '620702' })).toBe(allowed)
  })

  it('what belongs to no county is read by who audits a province, and by administrators', () => {
    const subject = { division: noCounty }
    expect(may(actor(auditor('62')), 'auditor', subject)).toBe(true)
    expect(may(actor(administrator), 'auditor', subject)).toBe(true)
    expect(may(actor(auditor('6207'), auditor('620702')), 'auditor', subject)).toBe(false)
    expect(may(actor(over('62')), 'auditor', subject)).toBe(false)
  })

  it('only an administrator appoints and configures, and that opens nobody’s own affairs', () => {
    expect(may(actor(administrator), 'administrator')).toBe(true)
    expect(may(actor(staff, over('62'), auditor('62')), 'administrator')).toBe(false)
    for (const rule of ['signed-in', 'self-or-staff', 'site-staff'] as const)
      expect(may(actor(administrator), rule, thing)).toBe(false)
  })
})
