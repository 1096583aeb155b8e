import patterns from './lexicon/patterns.json' with { type: 'json' }
import { type Clause, clauseHas, isRefused, lastWord, means, type Said } from './said.ts'
import type { Intent, Slots } from './utterance.ts'

const asking = new RegExp(`[${patterns.askingCharacters}]`)

/** A question that is none: 帮我报上好吗, 能不能给我报个名. */
function isPoliteQuestion(said: Said): boolean {
  return said.has('can') && said.has('forMe', 'forWhom')
}

/** 好几天, 那个啥: an asking character and no question. */
const holdsNoQuestion = ['tag', 'figure', 'filler', 'neutral']

function isQuestion(said: Said): boolean {
  const last = lastWord(said)
  const asks = said.words.some(word => means(word, 'asks') && !(isPoliteQuestion(said) && word === last))
  // Phrases that hold a question themselves, as 报满了吗.
  const holds = said.words.some(
    word => word !== last && !holdsNoQuestion.some(is => means(word, is)) && asking.test(word.text),
  )
  return asks || holds || said.has('how', 'if', 'free') || means(last, 'asksAtEnd')
}

/** 退掉刚买的衣服, 登记结婚: it names something, and nothing that can be joined here. */
function isAboutSomethingElse(said: Said): boolean {
  const named = [
    'topic',
    'kind',
    'this',
    'figure',
    'enrolled',
    'day',
    'dayWithPart',
    'part',
    'festival',
    'place',
  ]
  const unknown = said.words.filter(word => word.senses.length === 0)
  const names = said.words.some(word => !means(word, 'told') && named.some(is => means(word, is)))
  return unknown.length > 1 && !names
}

/** All words of a kind, or none of them when one is refused: 不报名 is no 报名. */
function unrefused(said: Said, is: string): boolean {
  const all = said.all(is)
  return all.length > 0 && all.every(index => !isRefused(said, index))
}

/** Said in a way that cannot be a request: a question, a condition, a thing of the past, a putting off. */
function cannotEnrol(said: Said): boolean {
  const spoilt = [
    'notEnrol',
    'notYet',
    'later',
    'enrolled',
    'outside',
    'familyVerb',
    'hearsay',
    'cancelSure',
    'cancelWeak',
  ]
  const asked = ['enrolSure', 'enrolWord', 'enrolBare']
  return isQuestion(said) || said.has(...spoilt) || asked.some(is => said.has(is) && !unrefused(said, is))
}

/** 我想好了，报: a clause that says nothing else, behind one's own. */
function decidesSo(said: Said): boolean {
  const only = (clause: Clause) =>
    clauseHas(clause, 'enrolBare') && clause.every(word => means(word, 'enrolBare') || means(word, 'filler'))
  const [first = []] = said.clauses
  return clauseHas(first, 'self') && !said.has('him', 'person') && said.clauses.slice(1).some(only)
}

/**
 * Whether a place on an opening is plainly asked for. Anything doubtful is none: it must name what it is about, or be
 * said in so many words, and neither ask, nor refuse, nor put off, nor speak of what was done before.
 */
export function asksToEnrol(said: Said, slots: Slots): boolean {
  if (cannotEnrol(said) || said.has('search') || isAboutSomethingElse(said)) return false
  if (said.has('enrolSure')) return true
  const which = slots.words ?? slots.kind ?? slots.ordinal ?? slots.weekday ?? slots.date ?? slots.time
  const named = which !== undefined || said.has('this')
  if (said.has('enrolWord'))
    return named || said.has('self', 'want', 'forMe', 'forWhom') || said.text.length < 4
  // A bare 报 is too many things: it must name what.
  if (said.has('enrolBare')) return (named || decidesSo(said)) && !said.has('learn')
  // 把书法报了 asks for it, 我报了书法 tells of it.
  if (said.has('enrolDone')) return named && said.has('take')
  const chosen = slots.ordinal !== undefined || said.has('this')
  return said.has('join') && chosen && !said.has('learn')
}

/** Whether a place is given back, or that was refused; undefined when neither was said. */
export function asksToCancel(said: Said): Intent | undefined {
  // A bare 退 says it only of something named.
  const named = said.has('topic', 'kind', 'this', 'figure', 'enrolled')
  const sure = [...said.all('cancelSure'), ...(named ? said.all('cancelWord') : [])]
  const weak = said.has('cancelWeak')
  // 昨天我把太极退了 tells; 昨天报的退了 asks.
  const before = said.words.some(({ senses }) =>
    senses.some(({ is, value }) => is === 'day' && value.startsWith('-')),
  )
  if (before && !said.has('enrolled')) return undefined
  if ((sure.length === 0 && !weak) || said.has('notCancel', 'hearsay')) return undefined
  const stands = sure.some(index => !isRefused(said, index))
  if (!stands && !weak) return 'no'
  if (isQuestion(said) && !isPoliteQuestion(said)) return undefined
  // 退出去 leaves the page where nothing is named.
  if (!named && !weak && sure.every(index => means(said.words[index], 'back'))) return undefined
  return stands ? cancelInWords(said) : cancelBetweenLines(said)
}

function cancelInWords(said: Said): Intent | undefined {
  if (isAboutSomethingElse(said) || said.has('search')) return undefined
  // 取消太极，报书法: two changes at once are asked about, not done.
  return said.has('enrolSure') && !said.has('enrolled') ? 'unknown' : 'cancel'
}

/** 算了，不报了: an answer to what was offered, as long as nothing is named. */
function givesUp(said: Said): boolean {
  const [first] = said.words
  return means(first, 'no') && !said.has('topic', 'kind', 'this', 'figure', 'enrolled', 'day', 'part')
}

/** 不去了, 去不了: less than 退了. 上午去不了，有没有下午的: who asks what would suit looks for something else. */
function cancelBetweenLines(said: Said): Intent | undefined {
  if (said.has('later') || givesUp(said)) return 'no'
  // 礼拜三去不了，礼拜四行不行: another day is looked for.
  const days = said.all('figure').length + said.all('day').length
  const wants = said.words.some(word => means(word, 'want') && !means(word, 'orderVerb'))
  const other = days > 1 || wants || said.has('search', 'learn', 'familyVerb', 'changes')
  return isAboutSomethingElse(said) || other ? undefined : 'cancel'
}
