import { describe, expect, it } from 'vitest'
import { addressOf, askedOf, searchOf, typedDay } from './search.ts'

const now = Date.parse('2026-11-23T01:12:00Z')
const county = '620702'

describe('the address of a search', () => {
  it('comes back as the search it was made of', () => {
    const about = '01a00000-0000-7000-8000-000000000001'
    const search = { county, span: 'own', from: '2026-11-01', to: '2026-11-03', what: 'card_made' } as const
    for (const whole of [search, { county, span: 'week', outcome: 'refused', about } as const]) {
      const { county: _, ...query } = Object.fromEntries(new URL(addressOf(whole), 'http://x').searchParams)
      expect(searchOf(county, query)).toEqual(whole)
    }
  })

  it.each([
    [{}, { county, span: 'today' }],
    [
      { span: 'year', what: 'everything', outcome: 'maybe', about: '' },
      { county, span: 'today' },
    ],
    [
      { span: 'own', from: '2026-02-30', to: '2026-03-01' },
      { county, span: 'today' },
    ],
    [{ span: 'own' }, { county, span: 'today' }],
  ])('that says it wrongly says nothing: %j', (query, search) => {
    expect(searchOf(county, query)).toEqual(search)
  })
})

it('days are whole Shanghai days, the last one too', () => {
  const asked = (span: 'today' | 'week') => {
    const { from, to } = askedOf({ county, span }, now)
    return [from, to]
  }
  expect(asked('today')).toEqual(['2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z'])
  expect(asked('week')).toEqual(['2026-11-16T16:00:00.000Z', '2026-11-23T16:00:00.000Z'])
  expect(askedOf({ county, span: 'own', from: '2026-11-01', to: '2026-11-01' }, now)).toEqual({
    ...{ county, from: '2026-10-31T16:00:00.000Z', to: '2026-11-01T16:00:00.000Z' },
  })
})

it.each([
  ['2026-11-23', '2026-11-23'],
  ['２０２６年１１月３日', '2026-11-03'],
  ['20261123', '2026-11-23'],
  ['2026/1/3', '2026-01-03'],
  ['2026-02-30', undefined],
  ['昨天', undefined],
  ['', undefined],
])('a day typed as %j is %j', (text, date) => {
  expect(typedDay(text)).toBe(date)
})
