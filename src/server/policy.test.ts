import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { uuidSchema } from '../shared/ids.ts'
import type { Actor, StaffRight } from './actor.ts'
import { may } from './policy.ts'

const id = (n: number) => v.parse(uuidSchema, `01930000-0000-7000-8000-00000000000${n}`)
const site = '620702-01930000-0000-7000-8000-000000000009'
const actor = (...rights: StaffRight[]): Actor => ({ person: id(1), device: id(2), rights })
const staff: StaffRight = { role: 'staff', site }
const over = (division: string): StaffRight => ({ role: 'coordinator', division })
const thing = { person: id(3), site, division: '620702001002' }

describe('who may do what', () => {
  it('anyone may do what is open to anyone', () => {
    expect(may(null, 'anyone')).toBe(true)
    expect(may(actor(), 'anyone', thing)).toBe(true)
  })

  it.each(['signed-in', 'self-or-staff', 'site-staff'] as const)('nobody unknown may do what is %s', rule => {
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
  ] as [string, StaffRight[], boolean][])('for another person: %s', (_name, rights, allowed) => {
    expect(may(actor(...rights), 'self-or-staff', thing)).toBe(allowed)
    expect(may(actor(...rights), 'site-staff', thing)).toBe(allowed)
  })

  it('the person themselves needs no right, but is no staff by that', () => {
    expect(may(actor(), 'self-or-staff', { ...thing, person: id(1) })).toBe(true)
    expect(may(actor(), 'site-staff', { ...thing, person: id(1) })).toBe(false)
  })

  it('a thing without a site or division belongs to no staff', () => {
    expect(may(actor(staff, over('62')), 'site-staff')).toBe(false)
    expect(may(actor({ role: 'coordinator', division: '' }), 'site-staff', {})).toBe(false)
  })
})
