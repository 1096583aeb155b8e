import { describe, expect, it } from 'vitest'
import acts from './lexicon/acts.json' with { type: 'json' }
import others from './lexicon/people-and-outside.json' with { type: 'json' }
import places from './lexicon/places.json' with { type: 'json' }
import small from './lexicon/small-words.json' with { type: 'json' }
import things from './lexicon/things.json' with { type: 'json' }
import topics from './lexicon/topics.json' with { type: 'json' }
import when from './lexicon/when.json' with { type: 'json' }
import { pack } from './pack.ts'
import { tables } from './tables.ts'
import { type Lists, unpack } from './unpack.ts'

const plain: Lists = { acts, others, places, small, things, topics, when }

/** The words of every list, in one order. */
function words(lists: Lists): unknown {
  if (Array.isArray(lists)) return [...new Set(lists.join(' ').split(' '))].sort()
  return Object.fromEntries(Object.entries(lists).map(([name, each]) => [name, words(each)]))
}

describe('the packed lexicon', () => {
  it('holds what the plain lists hold (if not: npm run pack-lexicon)', () => {
    expect(words(tables)).toEqual(words(plain))
  })

  it('keeps groups, digits, marks and rare characters', () => {
    const lists = { one: ['(念|读)一遍 110 =报到 念 念一念 念一点 念一点儿'], other: ['旮旯 𠮷 T台 欸'] }
    expect(words(unpack(pack(lists)))).toEqual(words(lists))
  })
})
