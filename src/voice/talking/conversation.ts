import type { Understood } from '../understand/utterance.ts'
import type { Leaving, Reply, Wish } from './reply.ts'

/** What was last said or touched, in the person's own words where there are any. */
export type Said = { readonly heard?: string; readonly wish: Wish }

/**
 * Where a conversation stands. `turn` grows with everything that is said or answered, so that what belongs to an
 * earlier question can be told from what belongs to the open one.
 */
export type Talk<Act> =
  | { readonly phase: 'idle'; readonly turn: number }
  | ({ readonly phase: 'looking'; readonly turn: number } & Said)
  | ({ readonly phase: 'answered'; readonly turn: number; readonly reply: Reply<Act> } & Said)
  | ({ readonly phase: 'doing'; readonly turn: number; readonly act: Act } & Said)

/** `since` is the turn that stood when the person began to speak or saw the button. */
export type TalkEvent<Act> =
  | { readonly type: 'said'; readonly since: number; readonly heard: string; readonly understood: Understood }
  | { readonly type: 'wished'; readonly since: number; readonly wish: Wish }
  | { readonly type: 'yes'; readonly since: number }
  | { readonly type: 'no'; readonly since: number }
  | { readonly type: 'replied'; readonly turn: number; readonly reply: Reply<Act> }
  | { readonly type: 'left' }

/** What has to be done about it: find the answer, do the act, or bring the person somewhere. */
export type TalkEffect<Act> =
  | { readonly do: 'answer'; readonly turn: number; readonly wish: Wish; readonly refused?: Act }
  | { readonly do: 'act'; readonly turn: number; readonly act: Act }
  | { readonly do: 'leave'; readonly to: Leaving }

export type Step<Act> = { readonly talk: Talk<Act>; readonly effect?: TalkEffect<Act> }

/**
 * What comes of an event. Pure. An act is done by a yes to the confirmation that is open and by nothing else: a yes that was
 * begun before it stood there, a second yes, and a yes to what has been answered do nothing.
 */
export function stepTalk<Act>(talk: Talk<Act>, event: TalkEvent<Act>): Step<Act> {
  switch (event.type) {
    case 'left':
      return { talk: { phase: 'idle', turn: talk.turn + 1 } }
    case 'replied':
      return replied(talk, event)
    case 'said':
      return said(talk, event)
    case 'wished':
      return talk.turn === event.since && (talk.phase === 'idle' || talk.phase === 'answered')
        ? look(talk, { wish: event.wish })
        : { talk }
    case 'yes':
      return isOpen(talk, event.since) ? agreed(talk, talk.heard) : { talk }
    case 'no':
      return isOpen(talk, event.since) ? refused(talk, talk.heard) : { talk }
  }
}

type Answered<Act> = Extract<Talk<Act>, { phase: 'answered' }>

function isOpen<Act>(talk: Talk<Act>, since: number): talk is Answered<Act> {
  return talk.phase === 'answered' && talk.turn === since
}

function look<Act>(talk: Talk<Act>, what: Said, refusedAct?: Act): Step<Act> {
  const turn = talk.turn + 1
  return {
    talk: { phase: 'looking', turn, ...what },
    effect: { do: 'answer', turn, wish: what.wish, ...(refusedAct !== undefined && { refused: refusedAct }) },
  }
}

function replied<Act>(
  talk: Talk<Act>,
  { turn, reply }: Extract<TalkEvent<Act>, { type: 'replied' }>,
): Step<Act> {
  const waits = talk.phase === 'looking' || talk.phase === 'doing'
  if (!waits || talk.turn !== turn) return { talk }
  const next = turn + 1
  if (reply.kind === 'leave') {
    return { talk: { phase: 'idle', turn: next }, effect: { do: 'leave', to: reply.to } }
  }
  const { heard, wish } = talk
  return { talk: { phase: 'answered', turn: next, reply, wish, ...(heard !== undefined && { heard }) } }
}

function said<Act>(
  talk: Talk<Act>,
  { since, heard, understood }: Extract<TalkEvent<Act>, { type: 'said' }>,
): Step<Act> {
  // What was asked for is on its way; nothing said meanwhile may become a second act.
  if (talk.phase === 'doing') return { talk }
  // What was named of the choices of an open question is no part of any other list.
  const { items: _, ...elsewhere } = understood
  const asksWhich = talk.phase === 'answered' && talk.reply.kind === 'choose'
  const what = { heard, wish: { ...(asksWhich ? elsewhere : understood), said: heard } }
  if (!isOpen(talk, since)) return look(talk, what)
  if (understood.intent === 'yes') return agreed(talk, heard)
  if (understood.intent === 'no') return refused(talk, heard)
  if (understood.intent === 'again') return { talk: { ...talk, turn: talk.turn + 1 } }
  const chosen = choiceNamed(talk.reply, understood)
  return look(talk, chosen === undefined ? what : { heard, wish: chosen })
}

/** The one of an open question's choices that was named, by its number or, as the understanding tells, its title. */
function choiceNamed<Act>(reply: Reply<Act>, { items, slots }: Understood): Wish | undefined {
  if (reply.kind !== 'choose') return undefined
  const [only, ...others] = items ?? []
  const { ordinal } = slots
  const at =
    only !== undefined && others.length === 0
      ? only
      : ordinal === undefined
        ? undefined
        : ordinal < 0
          ? reply.choices.length + ordinal
          : ordinal - 1
  return at === undefined ? undefined : reply.choices[at]?.wish
}

function agreed<Act>(talk: Answered<Act>, heard: string | undefined): Step<Act> {
  const { reply, wish, turn } = talk
  const words = heard === undefined ? {} : { heard }
  if (reply.kind === 'confirm') {
    const { act } = reply
    const next = turn + 1
    return {
      talk: { phase: 'doing', turn: next, act, wish, ...words },
      effect: { do: 'act', turn: next, act },
    }
  }
  if (reply.kind === 'offer') {
    return { talk: { phase: 'idle', turn: turn + 1 }, effect: { do: 'leave', to: { href: reply.href } } }
  }
  // 是 answers no 哪一个: the question stays, and is put again.
  if (reply.kind === 'choose') return { talk: { ...talk, turn: turn + 1, ...words } }
  return look(talk, { ...words, wish: { intent: 'yes', slots: {} } })
}

function refused<Act>(talk: Answered<Act>, heard: string | undefined): Step<Act> {
  const what = { ...(heard !== undefined && { heard }), wish: { intent: 'no' as const, slots: {} } }
  return look(talk, what, talk.reply.kind === 'confirm' ? talk.reply.act : undefined)
}
