import { asksToCancel, asksToEnrol } from './changes.ts'
import { deviceAct } from './device-acts.ts'
import { last } from './last.ts'
import { mealAct } from './meals.ts'
import { mine } from './mine.ts'
import { asksNothing, clauseHas, lastWord, means, type Said } from './said.ts'
import type { Intent, Slots } from './utterance.ts'
import type { Word } from './word.ts'

/** Words that carry nothing: what is left of an answer besides them must be a yes or a no. */
const empty = ['filler', 'polite', 'self', 'thanks']

/** What makes a sentence more than an answer; a day does not: 今天先不弄了. */
const busy = [
  ...['topic', 'kind', 'cancelSure', 'cancelWeak', 'enrolSure', 'search', 'figure', 'place', 'part', 'learn'],
  ...['outside', 'notEating', 'stop', 'again', 'slower', 'bigger', 'smaller', 'brighter', 'darker'],
  ...['home', 'back', 'call'],
]

/** Beside an answer these are a wish of their own, or a story. */
const wish = [
  ...busy,
  'day',
  'want',
  'read',
  'not',
  'person',
  'told',
  'checkin',
  'mealNoun',
  'enrolWord',
  'cancelWord',
]

const isAnswer = (word: Word) => means(word, 'yes') || means(word, 'no')
const isEmpty = (word: Word) => empty.some(is => means(word, is))

/** 再说吧，我得问问闺女: put off, and nothing else asked. */
const putsOff = (said: Said) => said.has('later') && asksNothing(said) && !said.has(...busy)

/** Before and behind an answer this much may be said that is nothing by itself: 我看还是算了, 可以的，你看着办. */
const mostAround = 6

/**
 * An answer with little around it. It agrees only in a clause of its own: 可以的，你看着办 does, 同意书呢 and 可以便宜点 do not, and neither
 * does a hedge (好是好, 没问题吧): what changes something is never done on a doubtful yes.
 */
function answersFirst(said: Said): Intent | undefined {
  const answering = said.words.filter(
    word => isAnswer(word) && word.text.length > 1 && !word.heard && !means(word, 'want'),
  )
  if (answering.length === 0 || !asksNothing(said)) return undefined
  const around = said.words.filter(word => !isAnswer(word) && !isEmpty(word))
  const isWish = (word: Word) => word.text.length > 1 && wish.some(is => means(word, is))
  const length = around.reduce((sum, { text }) => sum + text.length, 0)
  if (length > mostAround || around.some(isWish)) return undefined
  if (answering.some(word => means(word, 'no'))) return 'no'
  const stands = said.clauses.some(
    clause =>
      clause.some(word => answering.includes(word)) && clause.every(each => isAnswer(each) || isEmpty(each)),
  )
  return stands && !said.has('hedges') ? 'yes' : undefined
}

function answer(said: Said): Intent | undefined {
  const content = said.words.filter(word => isAnswer(word) || !isEmpty(word))
  const plain = content.filter(isAnswer)
  const deciding = last(plain, word => !(content.length > 1 && means(word, 'filler'))) ?? last(plain)
  if (deciding && plain.length === content.length) {
    if (means(deciding, 'no')) return 'no'
    return said.has('hedges') ? undefined : 'yes'
  }
  const [first] = content
  const refuses = first && first.text.length > 1 && means(first, 'no') && !said.has('day', ...busy)
  return putsOff(said) || refuses ? 'no' : undefined
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

function opens(said: Said, slots: Slots): boolean {
  const named = slots.ordinal !== undefined || said.has('this')
  if (slots.ordinal !== undefined && !said.has('search', 'learn')) return true
  const opening = (said.has('openVerb') && named) || (said.has('opensIt') && slots.words !== undefined)
  return opening && !said.has('search', 'learn', 'asks')
}

function finds(said: Said, slots: Slots): boolean {
  if (slots.words || slots.kind || slots.near || slots.free) return true
  const when = slots.date || slots.weekday || slots.part || slots.time || slots.place
  // 明天热得很不: a day alone is asked for only where nothing else is said that nobody here knows.
  const unknown = said.words.filter(word => word.senses.length === 0).length
  return Boolean(when) && unknown < 2 && said.has('search', 'learn', 'asks', 'want')
}

/** What makes of a clause with something outside a wish for it. */
const wishing = ['asks', 'how', 'forMe', 'forWhom', 'search', 'learn', 'want', 'can', 'if', 'take']
const acting = [
  ...['enrolSure', 'enrolWord', 'cancelSure', 'checkin', 'plan', 'family', 'help'],
  ...['slower', 'stop', 'bigger', 'smaller', 'brighter', 'darker', 'read'],
]

/** 老花镜没戴，字再弄大一号: what is outside stands in a clause that only tells, and another asks for something here. */
function isToldOnly({ clauses }: Said): boolean {
  const outside = clauses.filter(clause => clauseHas(clause, 'outside'))
  if (outside.some(clause => clauseHas(clause, ...wishing))) return false
  return clauses.some(
    clause =>
      !outside.includes(clause) &&
      (clauseHas(clause, ...acting) ||
        (clauseHas(clause, 'search', 'learn', 'asks', 'want') && clauseHas(clause, 'topic', 'kind'))),
  )
}

/** Whether it is about something the app cannot do, and not given as the reason for something it can. */
function isOutside(said: Said, slots: Slots, cancels: boolean): boolean {
  if (!said.has('outside') || said.has('howTo')) return false
  const topic = said.words.some(word => means(word, 'topic') && !means(word, 'outside'))
  const kind = slots.kind !== undefined && slots.kind !== 'job'
  if ((kind && said.has('search', 'learn', 'want', 'asks')) || (topic && said.has('search'))) return false
  if (isToldOnly(said)) return false
  const other = said.all('outside').some(index => !means(said.words[index], 'reason'))
  return other || !(cancels || said.has('notEating'))
}

/** Asking somebody: the family, the site, the app itself. */
function asksSomebody(said: Said): Intent | undefined {
  if (asksForFamily(said)) return 'family'
  const calls = said.has('call') || (said.has('callWeak') && !said.has('topic', 'kind'))
  if (calls && !said.has('notCall')) return said.has('person') ? 'unknown' : 'call'
  return asksHow(said) ? 'help' : undefined
}

function record(said: Said, slots: Slots): Intent | undefined {
  if (said.has('checkin') && asksNothing(said)) return 'checkin'
  // 我到老年大学了: there, and nothing asked.
  if (said.has('arrived') && slots.place && asksNothing(said) && !said.has('search', 'learn', 'want'))
    return 'checkin'
  return mealAct(said, slots) ?? (said.has('record') && !slots.words ? 'record' : undefined)
}

/**
 * Which of the intents was meant. What changes something comes out only where it was plainly asked for: a question,
 * a condition, a refusal and a way of doing it are none.
 */
export function decide(said: Said, slots: Slots): Intent {
  const answered = answer(said)
  if (answered) return answered
  // 我可没说要报名: said of what was offered.
  if (said.has('refuses') && !said.has('search') && asksNothing(said)) return 'no'
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
    (finds(said, slots) ? 'find' : undefined) ??
    answersFirst(said) ??
    'unknown'
  )
}
