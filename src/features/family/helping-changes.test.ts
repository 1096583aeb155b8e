import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type HelpingNews, seniorNewsSchema } from './contract.ts'
import { changesSince, lookedAt, withFirstMet } from './helping-changes.ts'

const now = Date.parse('2026-11-23T08:00:00+08:00')
const [mother, aunt] = ['01a00000-0000-7000-8000-0000000000a1', '01a00000-0000-7000-8000-0000000000a2']
const lesson = '01a00000-0000-7000-8000-0000000000b1'
const later = '2026-11-25T01:00:00Z'
const earlier = '2026-11-18T01:00:00Z'

const session = (more: object = {}) => ({ id: 's1', startsAt: later, off: false, missed: false, ...more })
const thing = (more: object = {}) => ({
  ...{ id: lesson, title: '书法入门', status: 'enrolled', byMe: false, sessions: [session()], ...more },
})
const news = (standing: readonly object[], id = mother): HelpingNews => ({
  items: [v.parse(seniorNewsSchema, { id, calls: '妈妈', standing })],
})
const changes = (before: readonly object[] | undefined, after: readonly object[]) => {
  const [item] = news(after).items
  if (item === undefined) throw new Error('no item')
  return changesSince(item, before === undefined ? {} : lookedAt(news(before)), now)
}
const what = (before: readonly object[] | undefined, after: readonly object[]) =>
  changes(before, after).map(change => change.what)

describe('what changed for somebody I help', () => {
  it('is nothing while all is as it was seen', () => {
    expect(changes([thing()], [thing()])).toEqual([])
  })

  it('tells a session that moved, from when to when', () => {
    const to = '2026-11-26T02:00:00Z'
    expect(changes([thing()], [thing({ sessions: [session({ startsAt: to })] })])).toEqual([
      { what: 'moved', enrolment: lesson, title: '书法入门', from: later, to },
    ])
  })

  it('tells a session that was called off while it is still to come', () => {
    expect(changes([thing()], [thing({ sessions: [session({ off: true })] })])).toMatchObject([
      { what: 'off', at: later },
    ])
    const past = session({ startsAt: earlier })
    expect(what([thing({ sessions: [past] })], [thing({ sessions: [{ ...past, off: true }] })])).toEqual([])
  })

  it('tells a place that is offered, one that was got, and one that somebody else gave back', () => {
    expect(what([thing({ status: 'waitlisted' })], [thing({ status: 'offered' })])).toEqual(['offered'])
    expect(what([thing({ status: 'waitlisted' })], [thing()])).toEqual(['got'])
    expect(what([thing()], [thing({ status: 'cancelled' })])).toEqual(['cancelled'])
    expect(what([thing()], [thing({ status: 'cancelled', byMe: true })])).toEqual([])
  })

  it('tells that they were not seen, once', () => {
    const before = thing({ sessions: [session({ startsAt: earlier })] })
    const after = thing({ sessions: [session({ startsAt: earlier, missed: true })] })
    expect(what([before], [after])).toEqual(['missed'])
    expect(what([after], [after])).toEqual([])
  })

  it('tells of what was never looked at only what still needs a word', () => {
    const old = session({ id: 's0', startsAt: earlier, missed: true })
    expect(what(undefined, [thing({ sessions: [old] })])).toEqual([])
    expect(what(undefined, [thing({ status: 'cancelled' })])).toEqual([])
    expect(what(undefined, [thing({ status: 'offered', sessions: [session({ off: true })] })])).toEqual([
      'offered',
      'off',
    ])
  })

  it('of what is met for the first time tells from then on, also of things and sessions that came later', () => {
    const first = withFirstMet({}, news([thing({ status: 'offered', sessions: [session({ off: true })] })]))
    const [item] = news([thing({ status: 'offered', sessions: [session({ off: true })] })]).items
    if (item === undefined) throw new Error('no item')
    expect(changesSince(item, first, now).map(change => change.what)).toEqual(['offered', 'off'])
    const second = session({ id: 's2' })
    const grown = withFirstMet(lookedAt(news([thing()])), news([thing({ sessions: [session(), second] })]))
    const moved = { ...second, startsAt: '2026-11-27T01:00:00Z' }
    const [later2] = news([thing({ sessions: [session(), moved] })]).items
    if (later2 === undefined) throw new Error('no item')
    expect(changesSince(later2, grown, now)).toMatchObject([{ what: 'moved' }])
    // What was not looked at stays news, however often it is met.
    expect(changesSince(later2, withFirstMet(grown, { items: [later2] }), now)).toHaveLength(1)
  })

  it('leaves nothing of whoever takes help back', () => {
    const looked = { ...lookedAt(news([thing()])), ...lookedAt(news([thing()], aunt)) }
    expect(Object.keys(withFirstMet(looked, news([thing()], aunt)))).toEqual([aunt])
    expect(JSON.stringify(withFirstMet(looked, { items: [] }))).toBe('{}')
  })
})
