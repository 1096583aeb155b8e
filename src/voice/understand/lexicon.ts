import { expand } from './expand.ts'
import patterns from './lexicon/patterns.json' with { type: 'json' }
import type { Phrase, Sense } from './phrase.ts'
import { keepSound } from './sounding.ts'
import { tables } from './tables.ts'

const { acts, others, places, small, things, topics, when } = tables

const senseSet = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

type Table = Readonly<Record<string, readonly string[]>>

const phrases = new Map<string, Phrase>()

/** A word with `=` before it is known by its characters only. */
function add(word: string, sense: Sense): void {
  const text = word.replace('=', '')
  const phrase: Phrase = phrases.get(text) ?? {
    text,
    senses: [],
    bySound: text.length > 1,
    isName: false,
    isTopic: false,
    onlyAlone: false,
  }
  phrases.set(text, phrase)
  phrase.senses.push(sense)
  phrase.bySound &&= text === word
}

function addAll(table: Table): void {
  for (const [is, lines] of Object.entries(table))
    for (const word of expand(lines)) add(word, { is, value: '' })
}

function addValues(is: string, table: Table): void {
  for (const [value, lines] of Object.entries(table))
    for (const word of expand(lines)) add(word, { is, value })
}

/** The kinds are senses of one slot; the other tables of things are marks. */
const kinds = new Set(['class', 'volunteer', 'event', 'tour', 'job', 'meal'])
const parts = ['morning', 'noon', 'afternoon', 'evening'] as const

function addThings(): void {
  for (const [name, lines] of Object.entries(things)) {
    if (kinds.has(name)) addValues('kind', { [name]: lines })
    else addAll({ [name]: lines })
  }
}

function addWhen(): void {
  for (const part of parts) addValues('part', { [part]: when[part] })
  addValues('day', when.days)
  addValues('dayWithPart', when.daysWithPart)
  addAll({ thisWeek: when.thisWeek, nextWeek: when.nextWeek, weekend: when.weekend })
  addValues('festival', when.festivals)
  addValues('lunarFestival', when.lunarFestivals)
  for (const word of expand(patterns.solarTerms)) add(word, { is: 'solarTerm', value: word })
  addValues('solarTerm', when.solarTermWords)
}

function addTopics(): void {
  addValues('topic', topics.canonical)
  for (const word of expand(topics.general)) add(word, { is: 'generalTopic', value: word })
  for (const word of expand(topics.asSaid)) {
    const text = word.replace(/^=/, '')
    add(word, { is: 'topic', value: text })
  }
  addValues('topic', topics.shorter)
}

addAll(small)
addAll(acts)
addThings()
addWhen()
for (const word of expand(others.person)) add(word, { is: 'person', value: word })
addAll({ somebody: others.somebody, outside: others.outside, reason: others.reason })
for (const word of expand(places.site)) add(word, { is: 'place', value: word })
for (const region of expand(places.region))
  for (const word of [region, ...expand(places.regionEndings).map(ending => region + ending)])
    add(word, { is: 'place', value: word })
addAll({ here: places.here })
for (const word of expand(patterns.heardFigures)) add(word, { is: 'figure', value: '' })
addTopics()

/** Only names that are asked for often: 包子 must not become 包饺子. */
const often = new Set(Object.keys(topics.canonical))
const namesOften =
  (text: string) =>
  ({ is }: Sense) =>
    is === 'place' || (is === 'topic' && often.has(text))

/** What matters enough to be heard in two syllables that were written otherwise. Many words sound like any two syllables. */
const loud = senseSet(
  'topic kind person part day free near enrolWord enrolBare cancelSure cancelWeak record checkin read stop slower again',
  'bigger smaller brighter darker call home back yes no search asks agenda thisWeek nextWeek figure mealNoun canteen',
  'menuWord orderSure familySure openVerb',
)

/** What is heard even where one syllable was said a little otherwise: nothing that changes anything. */
const tolerant = senseSet(
  'topic kind place person figure part day near free search thisWeek nextWeek canteen bigger smaller',
)

/** Words without weight, and those that turn the sense of others, are known by their characters only. */
const quiet = senseSet(
  'common filler neutral polite reason if not how later can self want tag hearsay here forMe him',
)

const answers = senseSet('yes no not reject wrong rejectBefore')

for (const phrase of phrases.values()) {
  const { text } = phrase
  const isOf = (set: ReadonlySet<string>) => phrase.senses.some(({ is }) => set.has(is))
  const isQuiet = phrase.senses.every(({ is }) => quiet.has(is))
  if (!phrase.bySound || isQuiet || (text.length < 3 && !isOf(loud))) continue
  phrase.isTopic = phrase.senses.some(({ is }) => is === 'topic' || is === 'kind')
  phrase.isName = phrase.senses.some(namesOften(text))
  phrase.onlyAlone = phrase.senses.every(({ is }) => answers.has(is))
  const near = isOf(tolerant) && (text.length > 2 || phrase.isTopic)
  keepSound(phrase, { near, shortened: text.length > 2 && phrase.isName })
}

export const longestPhrase = 9

/** The phrase written exactly so. */
export function findPhrase(text: string): Phrase | undefined {
  return phrases.get(text)
}
