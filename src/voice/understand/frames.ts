import frames from './lexicon/frames.json' with { type: 'json' }
import type { Sense } from './phrase.ts'
import type { Word } from './word.ts'

/** The acts of the screen and the voice: where a frame says one of them, its words say none of the others. */
const device = [
  ...['slower', 'stop', 'smaller', 'bigger', 'darker', 'brighter', 'home', 'help'],
  ...['again', 'back', 'read', 'cannotSee', 'figure', 'not'],
]
const enrolling = ['enrolSure', 'enrolWord', 'enrolBare', 'enrolDone', 'join']

/** What the words of a frame mean no longer. */
const displaced: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(device.map(is => [is, device])),
  asks: ['not', 'no', 'wrong', 'asksAtEnd'],
  checkin: ['topic'],
  enrolSure: ['checkin'],
  enrolled: enrolling,
  from: ['place'],
  notEnrol: enrolling,
  outside: ['topic', 'call'],
  ownTime: ['free'],
  refuses: [...enrolling, 'cancelSure', 'cancelWord'],
  told: [
    ...['learn', 'search', 'want', 'outside', 'cancelWeak', 'cancelSure', 'cancelWord'],
    ...['near', 'free', 'enrolled', 'take', 'told'],
    ...enrolling,
  ],
  who: ['near', 'person'],
}

/** A refusal stands before what it refuses (别把书法退了), so the first word of these carries the meaning, of others the last. */
const changing = ['enrolSure', 'cancelSure']

const all = Object.entries(frames).map(([is, patterns]) => ({
  is,
  pattern: new RegExp(patterns.join('|'), 'g'),
}))

/** A word whose meanings may still change. */
type Framed = Omit<Word, 'senses'> & { senses: Sense[] }

const has = (word: Framed | undefined, is: string) => word?.senses.some(sense => sense.is === is) ?? false

const wordsIn = (words: readonly Framed[], from: number, to: number) =>
  words.filter(({ at, end }) => at < to && end > from)

function mean(words: readonly Framed[], is: string): void {
  const gone = displaced[is] ?? []
  for (const word of words) word.senses = word.senses.filter(sense => !gone.includes(sense.is))
  // A whole clause tells, not one word of it.
  const bearer = words[changing.includes(is) ? 0 : words.length - 1]
  for (const word of is === 'told' ? words : [bearer]) word?.senses.push({ is, value: '' })
}

const wishing = [...['learn', 'forWhom', 'forMe', 'familyVerb', 'want', 'join', 'search', 'asks', 'how']]
const cancelling = ['cancelSure', 'cancelWord']

/**
 * 孙女报了个钢琴班, 儿子把车退了: a clause that begins with somebody else and wishes nothing tells of them; 老伴的太极退了吧 is a wish.
 */
function tellsOfOthers(clause: readonly Framed[]): boolean {
  const first = clause.find(word => !has(word, 'filler') && !has(word, 'self'))
  const wishes = clause.some(word => wishing.some(is => has(word, is)))
  const cancels = clause.some(word => cancelling.some(is => has(word, is)))
  return has(first, 'person') && !wishes && (!cancels || clause.some(word => has(word, 'take')))
}

/**
 * What the words of a clause say together that none says alone, whatever stands between them: 把合唱给我退了, 字不要那么大. Of the
 * acts of the screen the first frame that fits counts.
 */
export function framed(clause: readonly Word[]): Word[] {
  const words = clause.map((word): Framed => ({ ...word, senses: [...word.senses] }))
  const start = words[0]?.at ?? 0
  const text = words.map(word => word.text).join('')
  const screen = new Set<Framed>()
  for (const { is, pattern } of all) {
    const taken = device.includes(is) ? screen : new Set<Framed>()
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const within = wordsIn(words, start + index, start + index + match.length)
      if (within.some(word => taken.has(word))) continue
      mean(within, is)
      for (const word of within) taken.add(word)
    }
  }
  if (tellsOfOthers(words)) mean(words, 'told')
  return words
}
