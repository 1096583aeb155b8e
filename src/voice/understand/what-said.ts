import { expand } from './expand.ts'
import { figuresIn } from './figures.ts'
import { last } from './last.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import { choose, type Mention, mentionsOf } from './mentions.ts'
import { readNumber } from './numerals.ts'
import { type Clause, clauseHas, means, type Said } from './said.ts'
import { tables } from './tables.ts'
import type { Slots } from './utterance.ts'

const kinds = ['class', 'volunteer', 'event', 'tour', 'job', 'meal'] as const

function kindOf(said: Said): Slots['kind'] {
  const all = mentionsOf(said, 'kind')
  const story = mentionsOf(said, 'told')
  const wanted = all.filter(({ at }) => !story.some(other => other.at === at))
  const somewhere = said.words.filter(
    (word, at) => means(word, 'canteen') && means(said.words[at + 1], 'here'),
  )
  const mentions = (wanted.length > 0 || !asksSomething(said) ? wanted : all).filter(
    ({ at }) => !somewhere.some(word => word.at === at),
  )
  // 志愿活动 and 旅游活动 say more than 活动, 食堂的志愿 more than 食堂.
  const strong = mentions.filter(({ value }) => value !== 'event' && value !== 'meal')
  const some = mentions.filter(({ value }) => value !== 'meal')
  const tours = mentions.filter(({ value }) => value === 'tour')
  // 志愿者岗位 is no paid work.
  const volunteering = mentions.filter(({ value }) => value === 'volunteer')
  const chosen =
    choose(said, tours) ??
    choose(said, volunteering) ??
    choose(said, strong) ??
    choose(said, some) ??
    choose(said, mentions)
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
const broad = new Set(expand(tables.topics.broad))

const asking = [
  ...['search', 'learn', 'asks', 'free', 'take'],
  ...['enrolSure', 'enrolWord', 'enrolBare', 'enrolDone', 'join'],
]
const cancelling = ['cancelSure', 'cancelWeak', 'cancelWord']

/** The clauses in which something is wanted, and not only told. */
function askedIn({ clauses }: Said): readonly Clause[] {
  return clauses.filter(clause => clauseHas(clause, ...asking, ...cancelling))
}

const asksSomething = (said: Said) => askedIn(said).length > 0

/** Kinds that are enough to look for: after 志愿者的事 nobody need say which. */
const enough = ['volunteer', 'job', 'meal', 'event', 'tour']

/**
 * What is looked for. What the asking clause names goes before what others name; 买菜 said as a reason (我早上得买菜) and what
 * belongs to a story (我当了一辈子会计) go behind everything else, and count only where something is asked that has no name.
 */
function topicOf(said: Said, kind: Slots['kind']): string | undefined {
  const mentions = mentionsOf(said, 'topic')
  const aside = [...mentionsOf(said, 'outside'), ...mentionsOf(said, 'told')]
  const real = mentions.filter(({ at }) => !aside.some(other => other.at === at))
  const asked = askedIn(said)
  const inAsked = real.filter(({ at }) => asked.some(clause => clause.some(word => word.at === at)))
  const narrow = (some: readonly Mention<string>[]) => some.filter(({ value }) => !broad.has(value))
  const general = choose(said, mentionsOf(said, 'generalTopic'))
  // 找找养生的，不是，是义诊: what is put right stands where it is put right.
  const first = said.has('wrong', 'rejectBefore') ? [] : narrow(inAsked)
  const chosen = choose(said, first) ?? choose(said, narrow(real)) ?? choose(said, real)
  // 我不想学电子琴了，帮我取消: what is not wanted is given up.
  const refused = last(real)?.value
  if (!chosen && refused && said.has(...cancelling)) return refused
  if (chosen || general) return (chosen ?? general)?.value
  return asked.length > 0 && !enough.includes(kind ?? '') ? choose(said, mentions)?.value : undefined
}

const general = new Set(expand(tables.places.site))

/** 我是红旗社区的: where somebody is from, and not where something shall be. */
function isFrom(said: Said, { at }: Mention<string>): boolean {
  const index = said.words.findIndex(word => word.at === at)
  const [self, being] = said.words.slice(Math.max(0, index - 2), index)
  return means(self, 'self') && means(being, 'yes') && means(being, 'preferBefore')
}

/** 康巴什文化馆: side by side two names are one. */
function joined(said: Said, mentions: readonly Mention<string>[]): Mention<string>[] {
  const names: Mention<string>[] = []
  for (const mention of mentions) {
    const before = last(names)
    const apart = said.words.some(({ at, pauseBefore }) => at === mention.at && pauseBefore)
    if (apart || before?.end !== mention.at) names.push(mention)
    else names[names.length - 1] = { ...mention, value: before.value + mention.value, at: before.at }
  }
  return names
}

function placeOf(said: Said): string | undefined {
  const mentions = joined(
    said,
    mentionsOf(said, 'place').filter(mention => !isFrom(said, mention)),
  )
  // 甘泉社区的老年学堂: the name says more than what every place has.
  const named = mentions.filter(({ value }) => !general.has(value))
  return (choose(said, named) ?? choose(said, mentions))?.value
}

/** 我和老伴都报上: with whom is for whom as well. */
function isWithMe({ words }: Said, index: number): boolean {
  const [self, and] = words
    .slice(Math.max(0, index - 3), index)
    .filter(word => !means(word, 'him'))
    .slice(-2)
  return means(self, 'self') || means(self, 'forMe') ? means(and, 'with') : false
}

/** For whom: 给老伴, 帮我孙子, or a person first and 帮他 or 也想去 after. */
function personOf(said: Said): string | undefined {
  const mentions = said.all('person').flatMap((index): Mention<string>[] => {
    const word = said.words[index]
    const before = said.words.slice(Math.max(0, index - 3), index)
    const whose = before.filter(each => !means(each, 'self') && !means(each, 'filler'))
    const whom = last(whose)
    const joins = said.has('enrolSure', 'enrolWord', 'orderSure', 'orderVerb') && !said.has('learn')
    const asked =
      means(whom, 'forWhom') ||
      means(whom, 'forMe') ||
      means(whom, 'take') ||
      (joins && isWithMe(said, index))
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
  return person !== undefined && person.length > 2 && person.endsWith(patterns.childEnding)
    ? person.slice(0, -1)
    : person
}

/** Everything that was said beside the day and the hour. */
export function whatSaid(said: Said): Slots {
  const named = kindOf(said)
  // 哪个食堂能送饭 looks for the canteen.
  const words = named === 'meal' ? undefined : topicOf(said, named)
  // 合唱队招不招人 asks for room there, 招不招人 for work.
  const kind = named ?? (words === undefined && said.has('hires') ? 'job' : undefined)
  const ordinal = ordinalOf(said)
  const place = placeOf(said)
  const person = personOf(said)
  return {
    ...(words && { words }),
    ...(kind && { kind }),
    ...(said.has('near') && { near: true as const }),
    ...((said.has('free') || (words && kind === undefined && said.has('hires'))) && { free: true as const }),
    ...(ordinal && { ordinal }),
    ...(place && { place }),
    ...(person && { person }),
  }
}
