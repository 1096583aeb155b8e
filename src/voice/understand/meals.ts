import { asksNothing, clauseHas, means, type Said } from './said.ts'
import type { Intent, Slots } from './utterance.ts'

/** 不吃了, or 那份饭退了: a meal, and nothing else that could be given up. */
function endsMeal(said: Said, slots: Slots, about: boolean): boolean {
  const isOther =
    slots.words !== undefined || slots.ordinal !== undefined || (slots.kind ?? 'meal') !== 'meal'
  if (isOther || !asksNothing(said)) return false
  const sure = said.words.some(word => means(word, 'notEating') && !means(word, 'cancelWeak'))
  return sure || (about && said.has('cancelSure', 'cancelWeak', 'notEating'))
}

function asksForMenu(said: Said, slots: Slots, about: boolean): boolean {
  if (slots.words) return false
  const when = slots.date !== undefined || said.has('part')
  // 食堂今天有没有红烧茄子: a day and a canteen, and something to eat that no list knows.
  const dish = said.has('canteen') && when && said.has('search') && !said.has('near', 'free', 'how')
  // 中午能吃上饺子不: asked after by its name, and not where one could eat.
  const named = said.has('mealNoun') && slots.kind === undefined && !said.has('near', 'free', 'place')
  const asked = named && !asksNothing(said) && !said.has('how', 'if', 'not', 'orderedWord')
  return said.has('menuSure') || (said.has('menuWord') && (about || when)) || dish || asked
}

function orders(said: Said): boolean {
  // 帮我订餐，不要甜的: what is not wanted of the meal is no refusal of it.
  const refused = said.has('orderSure')
    ? said.clauses.some(clause => clauseHas(clause, 'not') && clauseHas(clause, 'orderSure'))
    : said.has('not')
  if (!asksNothing(said) || refused) return false
  return (
    said.has('orderSure') || (said.has('orderVerb') && said.has('portion', 'mealNoun') && !said.has('search'))
  )
}

/** What is wanted of the canteen: what there is, a meal, or none after all. */
export function mealAct(said: Said, slots: Slots): Intent | undefined {
  const about = said.has('mealNoun', 'portion', 'canteen', 'orderedWord')
  if (endsMeal(said, slots, about)) return 'cancel-order'
  if (asksForMenu(said, slots, about)) return 'menu'
  const other = slots.kind !== undefined && slots.kind !== 'meal'
  return (!slots.words || said.has('orderSure')) && !other && orders(said) ? 'order' : undefined
}
