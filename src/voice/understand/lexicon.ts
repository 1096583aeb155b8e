import { categories } from '../../programmes/categories.ts'
import { categoryWords } from '../../programmes/category-words.ts'
import { expand } from './expand.ts'
import acts from './lexicon/acts.json' with { type: 'json' }
import patterns from './lexicon/patterns.json' with { type: 'json' }
import others from './lexicon/people-and-outside.json' with { type: 'json' }
import places from './lexicon/places.json' with { type: 'json' }
import small from './lexicon/small-words.json' with { type: 'json' }
import things from './lexicon/things.json' with { type: 'json' }
import topics from './lexicon/topics.json' with { type: 'json' }
import when from './lexicon/when.json' with { type: 'json' }
import { readings } from './sounds.ts'

/** One meaning of a phrase: what kind of word it is, and for some the value it stands for. */
export type Sense = { readonly is: string; readonly value: string }

export type Phrase = {
  readonly text: string
  readonly senses: Sense[]
  /** Also recognised by its sound, when other characters were written for it. */
  bySound: boolean
}

type Table = Readonly<Record<string, readonly string[]>>

const phrases = new Map<string, Phrase>()
const sounding = new Map<string, Phrase[]>()
const shortened = new Map<string, Phrase[]>()

function keep(index: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const there = index.get(key)
  if (!there) index.set(key, [phrase])
  else if (!there.includes(phrase)) there.push(phrase)
}

function add(word: string, sense: Sense, soundsToo: boolean): void {
  const marked = word.startsWith('~')
  const text = word.replace(/^[~=]/, '')
  const bySound = marked || (soundsToo && !word.startsWith('=') && text.length > 1)
  const phrase = phrases.get(text) ?? { text, senses: [], bySound: false }
  phrases.set(text, phrase)
  phrase.senses.push(sense)
  phrase.bySound ||= bySound
}

function addAll(table: Table, soundsToo = false): void {
  for (const [is, lines] of Object.entries(table))
    for (const word of expand(lines)) add(word, { is, value: '' }, soundsToo)
}

function addValues(is: string, table: Table, soundsToo: boolean): void {
  for (const [value, lines] of Object.entries(table))
    for (const word of expand(lines)) add(word, { is, value }, soundsToo)
}

/** The kinds are senses of one slot; the other tables of things are marks. */
const kinds = new Set(['class', 'volunteer', 'event', 'tour', 'job', 'meal'])
const parts = ['morning', 'noon', 'afternoon', 'evening'] as const

function addThings(): void {
  for (const [name, lines] of Object.entries(things)) {
    if (kinds.has(name)) addValues('kind', { [name]: lines }, false)
    else addAll({ [name]: lines })
  }
}

function addWhen(): void {
  for (const part of parts) addValues('part', { [part]: when[part] }, false)
  addValues('day', when.days, false)
  addValues('dayWithPart', when.daysWithPart, false)
  addAll({ thisWeek: when.thisWeek, nextWeek: when.nextWeek, weekend: when.weekend })
  addValues('festival', when.festivals, false)
  addValues('lunarFestival', when.lunarFestivals, false)
  for (const word of expand(when.solarTerms)) add(word, { is: 'solarTerm', value: word }, false)
  addValues('solarTerm', when.solarTermWords, false)
}

function addTopics(): void {
  addValues('topic', topics.canonical, true)
  for (const word of expand(topics.general)) add(word, { is: 'generalTopic', value: word }, false)
  for (const word of expand(topics.asSaid)) {
    const text = word.replace(/^=/, '')
    add(word, { is: 'topic', value: text }, text.length > 2)
  }
  addValues('topic', topics.shorter, true)
  // What the programmes call things, where nothing above has a meaning for it already.
  for (const { key, name } of categories)
    for (const word of [name.zh, ...categoryWords(key)])
      if (word.length > 1 && !phrases.has(word)) add(word, { is: 'topic', value: word }, false)
}

addAll(small)
addAll(acts)
addThings()
addWhen()
for (const word of expand(others.person)) add(word, { is: 'person', value: word }, false)
addAll({ outside: others.outside, reason: others.reason })
for (const word of expand(places.site)) add(word, { is: 'place', value: word }, word.length > 2)
for (const region of expand(places.region))
  for (const word of [region, ...expand(places.regionEndings).map(ending => region + ending)])
    add(word, { is: 'place', value: word }, false)
addAll({ here: places.here })
for (const word of expand(patterns.heardFigures)) add(word, { is: 'figure', value: '' }, true)
addTopics()

/** Only names that are asked for often: 包子 must not become 包饺子. */
const often = new Set(Object.keys(topics.canonical))
const canSwallow = ({ is, value }: Sense) => is === 'place' || (is === 'topic' && often.has(value))

for (const phrase of phrases.values()) {
  if (!phrase.bySound) continue
  const characters = Array.from(phrase.text)
  for (const reading of readings(characters)) keep(sounding, reading, phrase)
  if (characters.length < 3 || !phrase.senses.some(sense => canSwallow(sense))) continue
  for (let at = 1; at < characters.length - 1; at++)
    for (const reading of readings(characters.filter((_, index) => index !== at)))
      keep(shortened, reading, phrase)
}

export const longestPhrase = 9

/** The phrase written exactly so. */
export function findPhrase(text: string): Phrase | undefined {
  return phrases.get(text)
}

/** Phrases that sound so; `readings` of sounds.ts makes the key. */
export function phrasesSounding(reading: string): readonly Phrase[] {
  return sounding.get(reading) ?? []
}

/** Names of things that sound so when one of their inner syllables was swallowed. */
export function phrasesShortened(reading: string): readonly Phrase[] {
  return shortened.get(reading) ?? []
}
