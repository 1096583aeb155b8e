import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Intent, intents } from '../understand/utterance.ts'
import { type Step, stepTalk, type Talk, type TalkEffect, type TalkEvent } from './conversation.ts'
import type { Reply } from './reply.ts'

type Act = { readonly name: string }
type Event = TalkEvent<Act>

const enrol: Reply<Act> = { kind: 'confirm', act: { name: 'enrol' } }
const which: Reply<Act> = {
  kind: 'choose',
  lines: ['要退哪一个？'],
  choices: ['a', 'b', 'c'].map(enrolmentId => ({
    label: enrolmentId,
    wish: { intent: 'cancel', slots: {}, enrolmentId },
  })),
  ways: [],
}
const told: Reply<Act> = { kind: 'told', lines: ['好。'], ways: [] }
const list: Reply<Act> = { kind: 'offer', lines: ['有3个。'], yes: '对，帮我找', href: '/nearby?q=书法' }

/** A conversation that is talked to; what is said answers the question that stands. */
function conversation() {
  let talk: Talk<Act> = { phase: 'idle', turn: 0 }
  const effects: TalkEffect<Act>[] = []
  const tell = (event: Event) => {
    const step = stepTalk(talk, event)
    talk = step.talk
    if (step.effect) effects.push(step.effect)
  }
  return {
    effects,
    get talk() {
      return talk
    },
    tell,
    say: (intent: Intent, slots = {}, since = talk.turn) =>
      tell({ type: 'said', since, heard: '…', understood: { intent, slots } }),
    reply: (reply: Reply<Act>) => tell({ type: 'replied', turn: talk.turn, reply }),
    acts: () => effects.flatMap(effect => (effect.do === 'act' ? [effect.act.name] : [])),
  }
}

test('an act is said back and done after a yes', () => {
  const { say, reply, acts, talk } = conversation()
  say('enrol')
  expect(acts()).toEqual([])
  reply(enrol)
  expect(talk.phase).not.toBe('doing')
  say('yes')
  expect(acts()).toEqual(['enrol'])
})

test('a yes by touch counts as one that is said, once', () => {
  const it = conversation()
  it.say('enrol')
  it.reply(enrol)
  const since = it.talk.turn
  it.tell({ type: 'yes', since })
  it.tell({ type: 'yes', since })
  it.say('yes', {}, since)
  it.say('yes')
  expect(it.acts()).toEqual(['enrol'])
})

test('a yes begun before the question stood there does nothing', () => {
  const it = conversation()
  it.say('enrol')
  const since = it.talk.turn
  it.reply(enrol)
  it.say('yes', {}, since)
  expect(it.acts()).toEqual([])
})

test('after a no the act is gone, and what was refused is known', () => {
  const it = conversation()
  it.say('enrol')
  it.reply(enrol)
  const since = it.talk.turn
  it.say('no')
  expect(it.effects[it.effects.length - 1]).toMatchObject({ do: 'answer', refused: { name: 'enrol' } })
  it.reply(told)
  it.tell({ type: 'yes', since })
  it.say('yes')
  expect(it.acts()).toEqual([])
})

test('an act that came to nothing can be tried again by another yes', () => {
  const it = conversation()
  it.say('enrol')
  it.reply(enrol)
  it.say('yes')
  it.reply({ ...enrol, trouble: '现在没有网。' })
  it.say('yes')
  expect(it.acts()).toEqual(['enrol', 'enrol'])
})

test.each([
  [{ ordinal: 2 }, 'b'],
  [{ ordinal: -1 }, 'c'],
])('%j names one of the choices', (slots, enrolmentId) => {
  const it = conversation()
  it.say('cancel')
  it.reply(which)
  it.say('open', slots)
  expect(it.effects[it.effects.length - 1]).toMatchObject({
    do: 'answer',
    wish: { intent: 'cancel', enrolmentId },
  })
})

test('a choice named by its title is taken, one that fits two is not', () => {
  const it = conversation()
  it.say('cancel')
  it.reply(which)
  const named = (items: number[]) =>
    it.tell({
      type: 'said',
      since: it.talk.turn,
      heard: '…',
      understood: { intent: 'cancel', slots: {}, items },
    })
  named([0])
  expect(it.effects[it.effects.length - 1]).toMatchObject({ wish: { enrolmentId: 'a' } })
  it.reply(which)
  named([0, 2])
  expect(it.effects[it.effects.length - 1]).not.toHaveProperty('wish.enrolmentId')
})

test('yes is no answer to which one: the question stays', () => {
  const it = conversation()
  it.say('cancel')
  it.reply(which)
  it.say('yes')
  expect(it.talk).toMatchObject({ phase: 'answered', reply: which })
})

test('yes to a list that was found opens it', () => {
  const it = conversation()
  it.say('find')
  it.reply(list)
  it.say('yes')
  expect(it.effects[it.effects.length - 1]).toEqual({ do: 'leave', to: { href: '/nearby?q=书法' } })
})

test('an answer that comes after the person has asked something else is dropped', () => {
  const it = conversation()
  it.say('enrol')
  const turn = it.talk.turn
  it.say('next')
  it.tell({ type: 'replied', turn, reply: enrol })
  expect(it.talk).toMatchObject({ phase: 'looking', wish: { intent: 'next' } })
})

describe('whatever is said and touched, in any order', () => {
  const turns = fc.integer({ min: 0, max: 12 })
  const replies = fc.oneof(
    fc
      .constantFrom('enrol a', 'enrol b', 'cancel c')
      .map((name): Reply<Act> => ({ kind: 'confirm', act: { name } })),
    fc.constantFrom(which, told, list, { kind: 'leave', to: 'back' } satisfies Reply<Act>),
  )
  const understood = fc.record({
    intent: fc.constantFrom(...intents),
    slots: fc.constantFrom({}, { ordinal: 1 }, { words: '书法' }),
  })
  const wishes = fc.constantFrom(...intents).map(intent => ({ intent, slots: {} }))
  type Unplaced = Event extends infer Each
    ? Each extends Event
      ? Omit<Each, 'since' | 'turn'>
      : never
    : never
  const at = (event: Unplaced, turn: number): Event => {
    switch (event.type) {
      case 'replied':
        return { ...event, turn }
      case 'left':
        return event
      default:
        return { ...event, since: turn }
    }
  }
  // Often about the present turn, sometimes about an old or a coming one.
  const events = fc.array(
    fc.tuple(
      fc.oneof(
        understood.map(said => ({ type: 'said' as const, heard: '…', understood: said })),
        wishes.map(wish => ({ type: 'wished' as const, wish })),
        fc.constantFrom({ type: 'yes' as const }, { type: 'no' as const }, { type: 'left' as const }),
        replies.map(reply => ({ type: 'replied' as const, reply })),
      ),
      fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: turns }),
    ),
    { maxLength: 40 },
  )

  test('nothing is done without a yes to its own sentence, and by one yes once', () => {
    fc.assert(
      fc.property(events, steps => {
        let talk: Talk<Act> = { phase: 'idle', turn: 0 }
        const answered = new Set<number>()
        for (const [event, old] of steps) {
          const before: Talk<Act> = talk
          const turn: number = old ?? before.turn
          const { talk: after, effect }: Step<Act> = stepTalk(before, at(event, turn))
          expect(after.turn).toBeGreaterThanOrEqual(before.turn)
          talk = after
          if (effect?.do !== 'act') continue
          const isYes = event.type === 'yes' || (event.type === 'said' && event.understood.intent === 'yes')
          expect(isYes).toBe(true)
          expect(turn).toBe(before.turn)
          expect(before).toMatchObject({ phase: 'answered', reply: { kind: 'confirm', act: effect.act } })
          expect(answered.has(before.turn)).toBe(false)
          answered.add(before.turn)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('an answer is only taken for what was asked last', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 9 }), (steps, ago) => {
        let talk: Talk<Act> = { phase: 'idle', turn: 0 }
        for (const [event, old] of steps) talk = stepTalk(talk, at(event, old ?? talk.turn)).talk
        const late = stepTalk(talk, { type: 'replied', turn: talk.turn - ago, reply: enrol })
        expect(late).toEqual({ talk })
      }),
    )
  })
})
