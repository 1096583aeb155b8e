import { isRealDate } from '../../shared/dates.ts'
import { inLightOf } from './answers.ts'
import { clean } from './clean.ts'
import { decide } from './decide.ts'
import { unknownPlace, unknownTopic } from './free-words.ts'
import { hear } from './hear.ts'
import { namedItems } from './listed.ts'
import { type Said, saidOf } from './said.ts'
import {
  type Context,
  type Intent,
  intents,
  type SlotName,
  type Slots,
  type Understood,
} from './utterance.ts'
import { whatSaid } from './what-said.ts'
import { whenSaid } from './when-said.ts'

const allSlots: readonly SlotName[] = [
  'words',
  'kind',
  'date',
  'weekday',
  'part',
  'time',
  'near',
  'free',
  'ordinal',
  'place',
  'person',
]
/** What names one opening; whether it is near or has room only matters to who looks. */
const thing = allSlots.filter(name => name !== 'near' && name !== 'free')
const meal: readonly SlotName[] = ['date', 'weekday', 'part', 'time', 'place', 'person']

/** The slots an intent can use; one that is not here uses none. */
const slotsOf: Partial<Record<Intent, readonly SlotName[]>> = {
  find: allSlots,
  open: thing,
  enrol: thing,
  cancel: thing,
  next: thing,
  today: thing,
  week: thing,
  checkin: ['words', 'kind', 'place'],
  menu: meal,
  order: meal,
  'cancel-order': meal,
  call: ['place'],
}

function pick(slots: Slots, names: readonly SlotName[]): Slots {
  return Object.fromEntries(names.filter(name => slots[name] !== undefined).map(name => [name, slots[name]]))
}

/** Three things that may have been meant, from the words there are. */
function likelyOf(said: Said): Intent[] {
  const hints: readonly (readonly [Intent, boolean])[] = [
    ['enrol', said.has('enrolSure', 'enrolWord')],
    ['cancel', said.has('cancelSure', 'cancelWeak')],
    ['menu', said.has('mealNoun', 'canteen', 'menuWord')],
    ['next', said.has('enrolled', 'agenda')],
    ['call', said.has('call')],
    ['find', true],
    ['today', true],
    ['help', true],
  ]
  return hints
    .filter(([, fits]) => fits)
    .map(([intent]) => intent)
    .slice(0, 3)
}

/**
 * What somebody meant who said or typed `text`, in Chinese, simplified or traditional, as recognisers write it. Pure, needs no
 * network, never throws; days are counted from `context.today`, what is listed can be named, and an open question is
 * answered. What would change something comes out only where it was plainly asked for, or where the question was about
 * it; `unknown` brings three likely things.
 */
export function understand(text: string, context: Context): Understood {
  if (!isRealDate(context.today)) return { intent: 'unknown', slots: {}, likely: intents.slice(0, 3) }
  const said = saidOf(hear(clean(text), context))
  const known: Slots = { ...whatSaid(said), ...whenSaid(said, context.today) }
  const place = known.place ?? unknownPlace(said)
  const words = known.words ?? unknownTopic(said, place)
  const slots: Slots = { ...known, ...(place && { place }), ...(words && { words }) }
  const intent = decide(said, slots)
  const items = namedItems(said, slots, context)
  const heard = {
    intent,
    slots: pick(slots, slotsOf[intent] ?? []),
    ...(items.length > 0 && { items }),
    ...(intent === 'unknown' && { likely: likelyOf(said) }),
  }
  return inLightOf(context, said, heard, slots)
}
