import patterns from './lexicon/patterns.json' with { type: 'json' }
import { asksNothing, means, type Said } from './said.ts'
import type { Intent, Slots } from './utterance.ts'
import type { Word } from './word.ts'

function isToday(word: Word | undefined): boolean {
  return word?.senses.some(({ is, value }) => is === 'day' && value === '0') ?? false
}

const isPeriod = (word: Word | undefined) =>
  isToday(word) || means(word, 'thisWeek') || means(word, 'nextWeek')

const plural = new RegExp(`[${patterns.plural}]`)

/** 我, and not 我们社区. */
const isMe = (word: Word | undefined) => means(word, 'self') && !plural.test(word?.text ?? '')

/** 我礼拜三有啥课, and not 礼拜三有啥课，我有空; 这礼拜的安排 is nobody else's. */
function ownsAgenda(said: Said): boolean {
  const period = said.has('thisWeek', 'nextWeek', 'day')
  const own = said.clauses.some(clause => {
    const from = clause.findIndex(isMe)
    return from >= 0 && clause.slice(from).some(word => means(word, 'agenda'))
  })
  // 明天有志愿者的任务没有 is nobody's plan.
  return own || (said.has('plan') && period && !(said.has('kind') && said.has('search')))
}

/** How far behind the person and the day what they have is asked for. */
const reach = 6

function isOwnPeriod(word: Word, next: Word | undefined): boolean {
  return (isMe(word) && isPeriod(next)) || (isPeriod(word) && isMe(next))
}

/** 这礼拜我有啥, 我今天都有哪些活动: a person and a day or a week side by side, and what they have then. */
function asksForPeriod(said: Said, slots: Slots): boolean {
  const wishes = said.words.some(word => means(word, 'want') && !means(word, 'orderVerb'))
  if (slots.words || slots.near || slots.free || wishes || said.has('learn', 'can', 'outside')) return false
  const content = said.words.filter(word => !means(word, 'filler') || means(word, 'self'))
  return content.some((word, at) => {
    if (!isOwnPeriod(word, content[at + 1])) return false
    const after = content.slice(at, at + reach)
    const pause = after.findIndex((each, index) => index > 1 && each.pauseBefore)
    return after.slice(0, pause < 0 ? reach : pause).some(each => asksOwn.some(is => means(each, is)))
  })
}

const asksOwn = ['search', 'asks', 'agenda', 'plan', 'next', 'kind', 'enrolled']

function comesNext(said: Said): boolean {
  if (said.has('enrolled') && !asksNothing(said)) return true
  return said.has('next') && !said.has('learn') && (said.has('self') || !said.has('search'))
}

/** What is mine: what comes next, today, this week. */
export function mine(said: Said, slots: Slots): Intent | undefined {
  const inWeek = said.has('thisWeek', 'nextWeek')
  if (asksForPeriod(said, slots)) return inWeek ? 'week' : 'today'
  // 今天有我的课吗
  const ofToday = said.words.some(isToday) && !slots.words && said.has('search')
  if (ofToday && said.has('enrolled')) return 'today'
  if (comesNext(said)) return 'next'
  const looks = said.has('search', 'learn', 'want') && slots.words !== undefined
  const own = said.has('enrolled') || ownsAgenda(said)
  if (!said.has('agenda') || !own || looks || said.has('outside'))
    return said.has('enrolled') ? 'next' : undefined
  if (inWeek) return 'week'
  return said.words.some(isToday) ? 'today' : 'next'
}
