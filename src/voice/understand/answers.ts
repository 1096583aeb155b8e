import { isRefused, means, type Said } from './said.ts'
import type { Asked, Context, Intent, Meant, Slots, Understood } from './utterance.ts'

/** Senses that say an act by its name: 报上吧 agrees to 要给您报上吗. */
const named: Partial<Record<Intent, readonly string[]>> = {
  enrol: ['enrolSure', 'enrolWord', 'enrolBare', 'enrolDone', 'join', 'enrolled'],
  cancel: ['cancelSure', 'cancelWord', 'cancelWeak'],
  call: ['call', 'orderVerb'],
  order: ['orderSure', 'orderVerb', 'portion'],
  'cancel-order': ['notEating', 'cancelSure', 'cancelWord', 'cancelWeak'],
}
const opposite: Partial<Record<Intent, Intent>> = { enrol: 'cancel', cancel: 'enrol', order: 'cancel-order' }

/** What an answer may be taken for by itself; whatever else is said, as 再说一遍 or 打电话, is no answer. */
const openAnswers: readonly Intent[] = [
  'yes',
  'no',
  'find',
  'open',
  'enrol',
  'cancel',
  'order',
  'cancel-order',
  'call',
  'next',
  'today',
  'week',
  'unknown',
]

function says(said: Said, intent: Intent): 'said' | 'refused' | undefined {
  const words = (named[intent] ?? []).flatMap(is => said.all(is))
  if (words.length === 0) return undefined
  return words.every(index => isRefused(said, index)) ? 'refused' : 'said'
}

/** Slots of what was said that say otherwise than what is meant so far. */
function corrections(meant: Slots, said: Slots): Slots {
  const { date, weekday, ...rest } = said
  const day = date ? { date } : weekday ? { weekday } : {}
  const all: [string, unknown][] = Object.entries({ ...rest, ...day })
  const before = new Map<string, unknown>(Object.entries(meant))
  return Object.fromEntries(all.filter(([name, value]) => before.get(name) !== value))
}

/** A new day goes in the place of the old one, whichever way it was said. */
function merged({ intent, slots }: Meant, said: Slots): Meant {
  const { date, weekday, ...rest } = slots
  const keepsDay = said.date === undefined && said.weekday === undefined
  const day = keepsDay ? { ...(date && { date }), ...(weekday && { weekday }) } : {}
  return { intent, slots: { ...rest, ...day, ...said } }
}

/** 报名太极, said while calligraphy is offered, is no correction of that offer; 太极的 is. */
const isOwnWish = (heard: Understood, meant: Meant) =>
  heard.intent !== meant.intent && !['yes', 'no', 'unknown', 'find'].includes(heard.intent)

function consent(asked: Asked, said: Said, heard: Understood, slots: Slots): Understood {
  const { meant } = asked
  const changed = corrections(meant.slots, slots)
  const search = said.has('search', 'learn', 'asks')
  if (Object.keys(changed).length > 0 && !search)
    return isOwnWish(heard, meant) ? heard : merged(meant, changed)
  if (heard.intent === 'yes' || heard.intent === 'no') return heard
  const against = opposite[meant.intent]
  // 好像报过了 says the act by its name, and is no yes to it.
  const own = said.has('hedges') ? undefined : says(said, meant.intent)
  if (own && !search) return { intent: own === 'said' ? 'yes' : 'no', slots: {} }
  if (against && !search && says(said, against)) return { intent: 'no', slots: {} }
  return heard
}

/**
 * What was said, read in the light of the open question. `slots` are all slots that were said, `heard` what it would mean by
 * itself. 好, 报上吧 and 退 agree or not according to what was asked; 礼拜四的 puts right what is meant; 第二个 chooses.
 */
export function inLightOf(context: Context, said: Said, heard: Understood, slots: Slots): Understood {
  const { asked, items = [] } = context
  if (!asked || !openAnswers.includes(heard.intent)) return heard
  if (asked.about === 'consent') return consent(asked, said, heard, slots)
  if (asked.about === 'item') {
    const chosen = heard.intent === 'yes' && items.length === 1 ? [0] : heard.items
    if (chosen && !said.has('search')) return { ...asked.meant, items: chosen }
    return heard
  }
  if (heard.intent === 'no' || said.words.some(word => means(word, 'outside'))) return heard
  return Object.keys(slots).length > 0 ? merged(asked.meant, slots) : heard
}
