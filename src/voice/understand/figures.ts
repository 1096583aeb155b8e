import patterns from './lexicon/patterns.json' with { type: 'json' }
import type { Sense } from './phrase.ts'

/** A stretch of the text that is one thing although no phrase of the lexicon: a time, a date, a name. */
export type Span = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly sense: Sense
}

/** The patterns of everything that is written with a number. They keep no state: `matchAll` only. */
const figures = {
  time: new RegExp(patterns.time, 'gu'),
  monthDay: new RegExp(patterns.monthDay, 'gu'),
  dayOfMonth: new RegExp(patterns.dayOfMonth, 'gu'),
  daysAhead: new RegExp(patterns.daysAhead, 'gu'),
  lunar: new RegExp(patterns.lunar, 'gu'),
  fullMoon: new RegExp(patterns.fullMoon, 'gu'),
  weekday: new RegExp(patterns.weekday, 'gu'),
  ordinal: new RegExp(patterns.ordinal, 'gu'),
  firstOne: new RegExp(patterns.firstOne, 'gu'),
  lastOne: new RegExp(patterns.lastOne, 'gu'),
} as const

const sense: Sense = { is: 'figure', value: '' }

const notBefore: Readonly<Record<string, string>> = patterns.notBefore

/** One figure found: its named parts, and where it stands. */
export type Figure = {
  readonly parts: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly at: number
  readonly end: number
}

/**
 * All figures of one sort in a text. What stands before can make it another thing: 问一下礼拜四 is no 下礼拜四, 起初一 no 初一. Written
 * so and not as a look behind, which Safari knows only since 16.4.
 */
export function figuresIn(text: string, name: keyof typeof figures): Figure[] {
  return [...text.matchAll(figures[name])].flatMap(match => {
    const figure = {
      parts: match.groups ?? {},
      text: match[0],
      at: match.index,
      end: match.index + match[0].length,
    }
    if (figure.text === '' || isLittle(match)) return []
    return isSpoilt(text, name, figure) ? mended(name, figure) : [figure]
  })
}

function isSpoilt(text: string, name: keyof typeof figures, { at, parts }: Figure): boolean {
  if (at === 0 || (name === 'lunar' && parts.month !== undefined)) return false
  return notBefore[name]?.includes(text.charAt(at - 1)) ?? false
}

/** Of a weekday only its 下 or 上 falls away, of anything else all. */
function mended(name: keyof typeof figures, figure: Figure): Figure[] {
  if (name !== 'weekday') return []
  const { week = '' } = figure.parts
  const parts = { ...figure.parts, week: undefined }
  return [{ parts, text: figure.text.slice(week.length), at: figure.at + week.length, end: figure.end }]
}

/** 一点 is a little far oftener than one o'clock: it counts only with something that makes it a time. */
function isLittle(found: RegExpMatchArray): boolean {
  return found.groups?.hour === patterns.littleWord && found.groups.rest === undefined && found[0].length < 3
}

const names = Object.keys(figures) as (keyof typeof figures)[]

/** Where figures stand in a text, so that nothing else is heard into them. */
export function figureSpans(text: string): Span[] {
  return names.flatMap(name =>
    figuresIn(text, name).map(({ at, end, text: own }) => ({ from: at, to: end, text: own, sense })),
  )
}
