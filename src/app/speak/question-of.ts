import type { Talk } from '../../voice/talking/conversation.ts'
import type { Asked, Context, Intent, Item, Understood } from '../../voice/understand/utterance.ts'
import type { PlannedAct } from './planned-act.ts'

/** The question that is open, as the understanding wants to know it. */
export function questionOf(talk: Talk<PlannedAct>): { asked: Asked; items?: Item[] } | undefined {
  if (talk.phase !== 'answered') return undefined
  const { intent, slots } = talk.wish
  const meant = { intent, slots }
  const { reply } = talk
  if (reply.kind === 'confirm' || reply.kind === 'offer') return { asked: { about: 'consent', meant } }
  if (reply.kind !== 'choose') return undefined
  return { asked: { about: 'item', meant }, items: reply.choices.map(({ label }) => ({ title: label })) }
}

/** What may be an answer as it stands; anything else that was plainly asked for is a wish of its own. */
const answers: readonly Intent[] = ['yes', 'no', 'unknown', 'find']

/**
 * What was said, in the light of the open question only where it can be about it: 报名太极, said while a list of calligraphy is
 * offered, is no correction of that list, and 第一个 opens the first of it.
 */
export function understoodWith(
  understand: (text: string, context: Context) => Understood,
  text: string,
  context: Context,
): Understood {
  const { asked, ...open } = context
  const lit = understand(text, context)
  if (asked === undefined || asked.about === 'item' || lit.intent === 'yes' || lit.intent === 'no') return lit
  const alone = understand(text, open)
  return answers.includes(alone.intent) || alone.intent === asked.meant.intent ? lit : alone
}
