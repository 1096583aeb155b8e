import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, hour, minute, shanghaiMoment } from '../../../shared/dates.ts'
import { searchable } from '../../../shared/matching/matching.ts'
import { soundsLike } from '../../../shared/matching/sounding.ts'
import { daysToChoose, type Findable, filter, sortNear } from './find-near.ts'

const now = shanghaiMoment('2026-11-25', 10 * 60)
const session = (date: string, fromHour: number, minutes = 90, ...cancelled: 1[]) => [
  shanghaiMoment(date, fromHour * 60) / minute,
  minutes,
  ...cancelled,
]
const home = '620702001001'
const opening = (id: string, part: Partial<Findable & { title: string; at: string }> = {}): Findable => ({
  id,
  kind: 'class',
  category: 'calligraphy',
  place: { division: home },
  sessions: [session('2026-11-27', 9)],
  ...searchable(part.title ?? '书法入门', [part.at ?? '甘泉站'], 'sfrm'),
  ...part,
})
const idsOf = (list: readonly { opening: Findable }[]) => list.map(each => each.opening.id)

describe('what is near', () => {
  it('comes first by community, street and county, then by the next start', () => {
    const list = [
      opening('county', { place: { division: '620702002001' } }),
      opening('street', { place: { division: '620702001002' } }),
      opening('later', { sessions: [session('2026-11-28', 9)] }),
      opening('sooner'),
      opening('over', { sessions: [session('2026-11-24', 9)] }),
    ]
    expect(idsOf(sortNear(list, { community: home, now }))).toEqual(['sooner', 'later', 'street', 'county'])
  })

  it('comes first by distance once the phone says where it is; what has no point comes after', () => {
    const list = [
      opening('online'),
      opening('far', { place: { division: home, lat: 38.95, lng: 100.4 } }),
      opening('close', { place: { division: '620702002001', lat: 38.9, lng: 100.4 } }),
    ]
    const point = { lat: 38.9, lng: 100.4 }
    expect(idsOf(sortNear(list, { community: home, point, now }))).toEqual(['close', 'far', 'online'])
  })

  it('is in the same order whatever order the feed came in', () => {
    const openings = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        start: fc.integer({ min: 0, max: 3 }),
        division: fc.constantFrom(home, '620702001002', '620702003'),
      }),
      { selector: each => each.id },
    )
    fc.assert(
      fc.property(openings, drawn => {
        const list = drawn.map(({ id, start, division }) =>
          opening(id, { sessions: [[(now + start * day) / minute, 60]], place: { division } }),
        )
        const sorted = idsOf(sortNear(list, { community: home, now }))
        expect(idsOf(sortNear([...list].reverse(), { community: home, now }))).toEqual(sorted)
        expect(sorted).toHaveLength(list.length)
      }),
    )
  })
})

describe('choosing', () => {
  const list = sortNear(
    [
      opening('class'),
      opening('place', { title: '合唱', at: '书法院', sessions: [session('2026-11-26', 9)] }),
      opening('inside', { title: '少儿书法', sessions: [session('2026-11-26', 10)] }),
      opening('tour', { kind: 'tour', title: '参观', sessions: [session('2026-11-27', 23, 120)] }),
    ],
    { community: home, now },
  )

  it('narrows by kind, by day and by words together', () => {
    expect(idsOf(filter(list, { kind: 'tour' }, now))).toEqual(['tour'])
    expect(idsOf(filter(list, { day: '2026-11-26' }, now))).toEqual(['place', 'inside'])
    expect(idsOf(filter(list, { day: '2026-11-26', words: '合唱' }, now))).toEqual(['place'])
    expect(idsOf(filter(list, { words: '  ' }, now))).toHaveLength(4)
  })

  it('finds by words in the title first, then in the place, and by pinyin initials', () => {
    expect(idsOf(filter(list, { words: '书法' }, now))).toEqual(['class', 'inside', 'place'])
    expect(idsOf(filter(list, { words: 'sfrm' }, now))).toContain('class')
    expect(idsOf(filter(list, { words: '游泳' }, now))).toEqual([])
  })

  it('finds by the sound where nothing is written so', () => {
    const byWords = (words: string) => idsOf(filter(list, { words }, now, soundsLike))
    expect(byWords('书发')).toEqual(['place', 'inside', 'class'])
    expect(byWords('shufa')).toEqual(byWords('书发'))
    expect(byWords('少儿舒法')).toEqual(['inside'])
    expect(byWords('书法')).toEqual(idsOf(filter(list, { words: '书法' }, now)))
    expect(byWords('油泳')).toEqual([])
  })

  it('shows what runs past midnight on both days', () => {
    expect(idsOf(filter(list, { day: '2026-11-28' }, now))).toEqual(['tour'])
  })

  it('offers only days of the next two weeks that hold something', () => {
    const openings = [
      opening('a', { sessions: [session('2026-11-25', 8, 60), session('2026-11-25', 15)] }),
      opening('b', { sessions: [session('2026-12-08', 9), session('2026-12-09', 9)] }),
      opening('c', { sessions: [session('2026-11-30', 9, 60, 1)] }),
      opening('d', { sessions: [session('2026-11-24', 23, 24 * 60)] }),
    ]
    expect(daysToChoose(openings, now)).toEqual(['2026-11-25', '2026-12-08'])
    expect(daysToChoose(openings, now + 10 * hour)).toEqual(['2026-11-25', '2026-12-08'])
    expect(daysToChoose([], now)).toEqual([])
  })
})

describe('when it is wished for', () => {
  // 27 November 2026 is a Friday.
  const mixed = opening('mixed', {
    sessions: [session('2026-11-27', 9), session('2026-11-30', 19), session('2026-12-04', 15)],
  })
  const finds = (wish: Parameters<typeof filter>[1]) =>
    filter(sortNear([mixed], { now }), wish, now).length === 1

  it.each([
    [{ weekday: 5 }, true],
    [{ weekday: 1 }, true],
    [{ weekday: 3 }, false],
    [{ part: 'morning' }, true],
    [{ part: 'noon' }, false],
    [{ part: 'afternoon' }, true],
    [{ part: 'evening' }, true],
    [{ time: '09:30' }, true],
    [{ time: '10:00' }, false],
  ] as const)('%j: %s', (wish, found) => {
    expect(finds(wish)).toBe(found)
  })

  it('has to be one session, not one for the day and another for the hour', () => {
    expect(finds({ weekday: 1, part: 'morning' })).toBe(false)
    expect(finds({ weekday: 5, part: 'morning' })).toBe(true)
    expect(finds({ day: '2026-11-27', part: 'afternoon' })).toBe(false)
    expect(finds({ weekday: 5, part: 'afternoon' })).toBe(true)
  })

  it('counts no session that is over or cancelled', () => {
    const gone = opening('gone', {
      sessions: [session('2026-11-24', 9), session('2026-12-01', 9, 90, 1), session('2026-12-02', 9)],
    })
    const onTuesday = filter(sortNear([gone], { now }), { weekday: 2 }, now)
    expect(onTuesday).toEqual([])
  })
})
