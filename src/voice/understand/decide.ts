import { asksToCancel, asksToEnrol } from './changes.ts'
import { last } from './last.ts'
import { lastWord, means, type Said, type Word } from './said.ts'
import type { Intent, Slots } from './utterance.ts'

/** Words that carry nothing: what is left of an answer besides them must be a yes or a no. */
const empty = ['filler', 'polite', 'self', 'thanks']

/** What makes a sentence more than an answer. */
const busy =
  'topic kind cancelSure cancelWeak enrolSure search figure place part day learn outside notEating stop again slower bigger smaller brighter darker home back call'.split(
    ' ',
  )

function answer(said: Said): Intent | undefined {
  const puts = said.has('later') && asksNothing(said) && !busy.some(is => is !== 'day' && said.has(is))
  const content = said.words.filter(
    word => means(word, 'yes') || means(word, 'no') || !empty.some(is => means(word, is)),
  )
  const plain = content.filter(word => means(word, 'yes') || means(word, 'no'))
  const deciding = last(plain, word => !(content.length > 1 && means(word, 'filler'))) ?? last(plain)
  if (!deciding) return puts ? 'no' : undefined
  const refusal = content[0] && content[0].text.length > 1 && means(content[0], 'no')
  if (plain.length === content.length) return means(deciding, 'no') ? 'no' : 'yes'
  return puts || (refusal && !said.has(...busy)) ? 'no' : undefined
}

/** The reading aloud and the look of the screen, and the ways through the app. */
function deviceAct(said: Said): Intent | undefined {
  const first = (...acts: Intent[]) => acts.find(act => said.has(act))
  if (said.has('stop') && !said.has('topic', 'kind')) return 'stop'
  if (said.has('again') && !said.has('slower')) return 'again'
  const aboutThings = said.has(
    'topic',
    'kind',
    'enrolSure',
    'enrolWord',
    'cancelSure',
    'free',
    'mealNoun',
    'menuWord',
  )
  const reads =
    said.has('read') &&
    !said.has(
      'enrolSure',
      'enrolWord',
      'cancelSure',
      'menuWord',
      'menuSure',
      'canteen',
      'mealNoun',
      'outside',
    )
  if (aboutThings && !reads) return said.has('home') ? 'home' : undefined
  if (said.has('cannotSee') && (reads || said.has('openVerb'))) return 'read'
  const seen = first('slower', 'smaller', 'bigger', 'brighter', 'darker')
  if (seen === 'smaller' || seen === 'bigger') return lastOf(said, 'smaller', 'bigger')
  if (seen === 'brighter' || seen === 'darker') return lastOf(said, 'brighter', 'darker')
  if (!seen && said.has('cannotSee') && !said.has('familyVerb', 'familySure', 'forMe')) return 'bigger'
  if (said.has('openVerb') && said.has('figure')) return undefined
  return seen ?? first('home', 'back') ?? (reads ? 'read' : undefined)
}

/** 太小了 and 大一点 are the same wish; of 字太大了 and 小点 the last said counts. */
function lastOf(said: Said, one: Intent, other: Intent): Intent {
  return (last(said.all(one)) ?? -1) > (last(said.all(other)) ?? -1) ? one : other
}

/** Somebody of the family shall do it: 让我闺女帮我报名. */
function asksForFamily(said: Said): boolean {
  if (said.has('familySure')) return true
  return [...said.all('person'), ...said.all('somebody')].some(index => {
    const before = said.words.slice(Math.max(0, index - 3), index + 1)
    const after = said.words.slice(index, index + 6)
    const comes = means(lastWord(said), 'comes') && after.some(word => word === lastWord(said))
    const helps = comes || after.some(word => means(word, 'familyHelp'))
    return helps && before.some(word => means(word, 'familyVerb'))
  })
}

function asksHow(said: Said): boolean {
  if (said.has('howTo')) return true
  const acts = said.has(
    'enrolWord',
    'enrolSure',
    'cancelSure',
    'cancelWeak',
    'checkin',
    'orderSure',
    'notEnrol',
  )
  // 微信咋用，有没有教的: how a thing is done is what a class is for.
  if (said.has('help')) return acts || !(said.has('topic') && said.has('learn', 'search', 'kind'))
  if (said.has('notEnrol') || (said.has('how', 'if') && acts)) return true
  // 报名要钱吗 asks about enrolling itself, 书法班还能报名吗 about a class.
  return (
    said.has('enrolWord') && !said.has('topic', 'kind', 'enrolled', 'figure', 'this') && !asksNothing(said)
  )
}

function meals(said: Said, slots: Slots): Intent | undefined {
  const about = said.has('mealNoun', 'portion', 'canteen', 'orderedWord')
  const notEating = said.words.some(word => means(word, 'notEating') && !means(word, 'cancelWeak'))
  const ends = about && said.has('cancelSure', 'cancelWeak', 'notEating')
  const isOther =
    slots.words !== undefined || slots.ordinal !== undefined || (slots.kind ?? 'meal') !== 'meal'
  if ((ends || notEating) && !isOther && asksNothing(said)) return 'cancel-order'
  const when = slots.date !== undefined || said.has('part')
  // 食堂今天有没有红烧茄子: a day and a canteen, and something to eat that no list knows.
  const asksForDish = said.has('canteen') && when && said.has('search') && !said.has('near', 'free', 'how')
  const eats = (said.has('menuWord') && (about || when)) || said.has('menuSure') || asksForDish
  if (eats && !slots.words) return 'menu'
  if (slots.words || !asksNothing(said) || said.has('not')) return undefined
  if (said.has('orderSure')) return 'order'
  return said.has('orderVerb') && said.has('portion', 'mealNoun') && !said.has('search') ? 'order' : undefined
}

export function asksNothing(said: Said): boolean {
  return !said.has('asks', 'how', 'if') && !means(lastWord(said), 'asksAtEnd')
}

/** 我礼拜三有啥课, and not 礼拜三有啥课，我有空; 这礼拜的安排 is nobody else's. */
function ownsAgenda(said: Said): boolean {
  const [self = Number.POSITIVE_INFINITY] = said.all('self')
  const period = said.has('thisWeek', 'nextWeek', 'day')
  return said.all('agenda').some(at => at >= self) || (said.has('plan') && period)
}

/** 这礼拜我有啥, 我今天都有哪些活动: a person and a day or a week side by side, and what they have then. */
function asksForPeriod(said: Said, slots: Slots): boolean {
  const wishes = said.words.some(word => means(word, 'want') && !means(word, 'orderVerb'))
  if (slots.words || slots.near || slots.free || wishes || said.has('learn', 'can', 'outside')) return false
  const content = said.words.filter(word => !means(word, 'filler') || means(word, 'self'))
  const isOwn = (one?: Word, other?: Word) => means(one, 'self') && isPeriod(other)
  return content.some((word, at) => {
    const next = content[at + 1]
    if (!isOwn(word, next) && !isOwn(next, word)) return false
    const after = content.slice(at, at + 6)
    const stop = after.findIndex((each, index) => index > 1 && each.pauseBefore)
    return after.slice(0, stop < 0 ? 6 : stop).some(each => asksOwn.some(is => means(each, is)))
  })
}

const asksOwn = ['search', 'asks', 'agenda', 'plan', 'next']

function isPeriod(word: Word | undefined): boolean {
  const isToday = word?.senses.some(({ is, value }) => is === 'day' && value === '0') ?? false
  return isToday || means(word, 'thisWeek') || means(word, 'nextWeek')
}

/** What is mine: what comes next, today, this week. */
function mine(said: Said, slots: Slots): Intent | undefined {
  const asking = said.has('agenda')
  const own = said.has('enrolled') || ownsAgenda(said)
  const free = said.has('search', 'learn', 'want') && slots.words !== undefined
  if (asksForPeriod(said, slots)) return said.has('thisWeek', 'nextWeek') ? 'week' : 'today'
  if (said.has('enrolled') && !asksNothing(said)) return 'next'
  if (said.has('next') && !said.has('learn') && (said.has('self') || !said.has('search'))) return 'next'
  if (!asking || !own || free || said.has('outside')) return said.has('enrolled') ? 'next' : undefined
  if (said.has('thisWeek', 'nextWeek')) return 'week'
  if (slots.date !== undefined)
    return said
      .all('day')
      .some(at => said.words[at]?.senses.some(({ is, value }) => is === 'day' && value === '0'))
      ? 'today'
      : 'next'
  return 'next'
}

function opens(said: Said, slots: Slots): boolean {
  const named = slots.ordinal !== undefined || said.has('this')
  if (slots.ordinal !== undefined && !said.has('search', 'learn')) return true
  return said.has('openVerb') && named && !said.has('search', 'learn', 'asks')
}

function finds(said: Said, slots: Slots): boolean {
  if (slots.words || slots.kind || slots.near || slots.free) return true
  const when = slots.date || slots.weekday || slots.part || slots.time || slots.place
  return Boolean(when) && said.has('search', 'learn', 'asks', 'want')
}

/** Whether it is about something the app cannot do, and not given as the reason for something it can. */
function isOutside(said: Said, slots: Slots, cancels: boolean): boolean {
  if (!said.has('outside') || said.has('howTo')) return false
  const topic = said.words.some(word => means(word, 'topic') && !means(word, 'outside'))
  const kind = slots.kind !== undefined && slots.kind !== 'job'
  if ((kind && said.has('search', 'learn', 'want', 'asks')) || (topic && said.has('search'))) return false
  const other = said.all('outside').some(index => !means(said.words[index], 'reason'))
  return other || !(cancels || said.has('notEating'))
}

/** Asking somebody: the family, the site, the app itself. */
function asksSomebody(said: Said): Intent | undefined {
  if (asksForFamily(said)) return 'family'
  if (said.has('call') && !said.has('notCall')) return said.has('person') ? 'unknown' : 'call'
  return asksHow(said) ? 'help' : undefined
}

function record(said: Said, slots: Slots): Intent | undefined {
  if (said.has('checkin') && asksNothing(said)) return 'checkin'
  // 我到老年大学了: there, and nothing asked.
  if (said.has('arrived') && slots.place && asksNothing(said) && !said.has('search', 'learn', 'want'))
    return 'checkin'
  return meals(said, slots) ?? (said.has('record') && !slots.words ? 'record' : undefined)
}

/**
 * Which of the intents was meant. What changes something comes out only where it was plainly asked for: a question,
 * a condition, a refusal and a way of doing it are none.
 */
export function decide(said: Said, slots: Slots): Intent {
  const answered = answer(said)
  if (answered) return answered
  const cancels = asksToCancel(said)
  if (isOutside(said, slots, cancels !== undefined)) return 'unknown'
  return (
    deviceAct(said) ??
    asksSomebody(said) ??
    record(said, slots) ??
    cancels ??
    (asksToEnrol(said, slots) ? 'enrol' : undefined) ??
    mine(said, slots) ??
    (opens(said, slots) ? 'open' : undefined) ??
    (finds(said, slots) ? 'find' : 'unknown')
  )
}
