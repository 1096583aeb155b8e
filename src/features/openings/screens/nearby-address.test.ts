import { expect, test } from 'vitest'
import { addressOfWish, chipOfKind, kindChips, wishOfQuery } from './nearby-address.ts'

test('a list that was passed on opens as the same list', () => {
  const wish = {
    kind: 'class',
    category: 'calligraphy',
    day: '2026-11-30',
    words: '书法 入门',
    weekday: 1,
    part: 'morning',
    time: '09:30',
    free: true,
  } as const
  const address = addressOfWish(wish)
  const query = Object.fromEntries(new URL(address, 'https://x').searchParams)
  expect(wishOfQuery(query)).toEqual(wish)
})

test('what makes no sense in an address is left out', () => {
  expect(
    addressOfWish(
      wishOfQuery({
        kind: 'x',
        category: 'A b',
        day: '2026-02-30',
        q: '  ',
        weekday: '8',
        part: 'tea',
        time: '25:00',
        free: 'no',
      }),
    ),
  ).toBe('/nearby')
})

test('only kinds the county has anything of can be chosen, and the one a passed-on list asks for', () => {
  const counts = new Map([
    ['tour', 2],
    ['class', 9],
    ['meal', 1],
  ])
  expect(kindChips(counts, undefined)).toEqual(['all', 'class', 'tour'])
  expect(kindChips(counts, 'job')).toEqual(['all', 'class', 'tour', 'job'])
  expect(chipOfKind(undefined)).toBe('all')
})
