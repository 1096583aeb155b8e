import { expand } from './expand.ts'
import { figuresIn } from './figures.ts'
import { last } from './last.ts'
import placeTables from './lexicon/places.json' with { type: 'json' }
import topics from './lexicon/topics.json' with { type: 'json' }
import { choose, type Mention, mentionsOf } from './mentions.ts'
import { readNumber } from './numerals.ts'
import { means, type Said } from './said.ts'
import type { Slots } from './utterance.ts'

const kinds = ['class', 'volunteer', 'event', 'tour', 'job', 'meal'] as const

function kindOf(said: Said): Slots['kind'] {
  const mentions = mentionsOf(said, 'kind')
  // 志愿活动 and 旅游活动 say more than 活动, 食堂的志愿 more than 食堂.
  const strong = mentions.filter(({ value }) => value !== 'event' && value !== 'meal')
  const some = mentions.filter(({ value }) => value !== 'meal')
  const tours = mentions.filter(({ value }) => value === 'tour')
  const chosen = choose(said, tours) ?? choose(said, strong) ?? choose(said, some) ?? choose(said, mentions)
  return kinds.find(kind => kind === chosen?.value)
}

function ordinalOf(said: Said): number | undefined {
  type Parts = Readonly<Record<string, string | undefined>>
  const read = (name: Parameters<typeof figuresIn>[1], numberOf: (parts: Parts) => number | undefined) =>
    figuresIn(said.text, name).flatMap(({ parts, at, end }): Mention<number>[] => {
      const value = numberOf(parts)
      return value ? [{ value, at, end }] : []
    })
  const counted = read('ordinal', ({ nth, back }) => {
    const number = readNumber(nth ?? '')
    return number === undefined ? undefined : back ? -number : number
  })
  const lasts = read('lastOne', () => -1)
  const first = read('firstOne', () => 1).filter(
    each => ![...lasts, ...counted].some(other => other.at <= each.at && other.end >= each.end),
  )
  return choose(said, [...counted, ...first, ...lasts])?.value
}

/** 想吼两嗓子，有秦腔没有: what every kind of singing or dancing is says less than its name. */
const broad = new Set(expand(topics.broad))

/** What is looked for; 买菜 said as a reason (我早上得买菜) goes behind everything else. */
function topicOf(said: Said): string | undefined {
  const mentions = mentionsOf(said, 'topic')
  const reasons = mentionsOf(said, 'outside')
  const real = mentions.filter(({ at }) => !reasons.some(reason => reason.at === at))
  const narrow = real.filter(({ value }) => !broad.has(value))
  return (
    choose(said, narrow) ??
    choose(said, real) ??
    choose(said, mentions) ??
    choose(said, mentionsOf(said, 'generalTopic'))
  )?.value
}

const general = new Set(expand(placeTables.site))

/** 我是红旗社区的: where somebody is from, and not where something shall be. */
function isFrom(said: Said, { at }: Mention<string>): boolean {
  const index = said.words.findIndex(word => word.at === at)
  const [self, being] = said.words.slice(Math.max(0, index - 2), index)
  return means(self, 'self') && means(being, 'yes') && means(being, 'preferBefore')
}

function placeOf(said: Said): string | undefined {
  const mentions = mentionsOf(said, 'place').filter(mention => !isFrom(said, mention))
  // 甘泉社区的老年学堂: the name says more than what every place has.
  const named = mentions.filter(({ value }) => !general.has(value))
  return (choose(said, named) ?? choose(said, mentions))?.value
}

/** For whom: 给老伴, 帮我孙子, or a person first and 帮他 or 也想去 after. */
function personOf(said: Said): string | undefined {
  const mentions = said.all('person').flatMap((index): Mention<string>[] => {
    const word = said.words[index]
    const before = said.words.slice(Math.max(0, index - 3), index)
    const whose = before.filter(each => !means(each, 'self') && !means(each, 'filler'))
    const whom = last(whose)
    const asked = means(whom, 'forWhom') || means(whom, 'forMe')
    const after = said.words.slice(index + 1)
    const forThem = after.some(
      (each, at) => means(each, 'him') && (means(each, 'forWhom') || means(after[at - 1], 'forWhom')),
    )
    const wants = after
      .slice(0, 2)
      .some(each => means(each, 'want') || means(each, 'learn') || means(each, 'join'))
    const agent = after.slice(0, 1).some(each => means(each, 'forMe') || means(each, 'forWhom'))
    return word && !agent && (asked || forThem || wants)
      ? [{ value: word.text, at: word.at, end: word.end }]
      : []
  })
  const person = choose(said, mentions)?.value
  return person !== undefined && person.length > 2 && person.endsWith(childEnding)
    ? person.slice(0, -1)
    : person
}

const childEnding = placeTables.childEnding

/** Everything that was said beside the day and the hour. */
export function whatSaid(said: Said): Slots {
  const words = topicOf(said)
  const kind = kindOf(said)
  const ordinal = ordinalOf(said)
  const place = placeOf(said)
  const person = personOf(said)
  return {
    ...(words && { words }),
    ...(kind && { kind }),
    ...(said.has('near') && { near: true as const }),
    ...(said.has('free') && { free: true as const }),
    ...(ordinal && { ordinal }),
    ...(place && { place }),
    ...(person && { person }),
  }
}
