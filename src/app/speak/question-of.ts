import type { Talk } from '../../voice/talking/conversation.ts'
import type { Asked, Item } from '../../voice/understand/utterance.ts'
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
