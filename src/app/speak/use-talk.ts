import { useEffect, useRef, useState } from 'preact/hooks'
import { useFrame } from '../../design/page/frame.ts'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { useWords } from '../../device/words/words.ts'
import { knownPlaces, knownTopics } from '../../features/openings/device/known-names.ts'
import { useCounty } from '../../features/openings/screens/use-browsing.ts'
import { shanghaiDate } from '../../shared/dates.ts'
import { stepTalk, type Talk, type TalkEffect, type TalkEvent } from '../../voice/talking/conversation.ts'
import type { Leaving } from '../../voice/talking/reply.ts'
import type { Context } from '../../voice/understand/utterance.ts'
import { answerWish } from './answer-wish.ts'
import { type Asking, type Tell, told } from './asking.ts'
import { bringCountyList, listedOn, offeredCards } from './county-list.ts'
import { performAct } from './perform-act.ts'
import type { PlannedAct } from './planned-act.ts'
import { questionOf } from './question-of.ts'

export interface Conversation {
  readonly talk: Talk<PlannedAct>
  readonly tell: Tell
  /**
   * Takes what was heard or typed, guesses in the order of their likelihood. `since` is the turn it was begun in. Answers whether
   * the part of the app that understands is there.
   */
  readonly hear: (guesses: readonly string[], since: number) => Promise<boolean>
  /** Fetches what will be needed: with the first touch of the microphone or of the box. */
  readonly prepare: () => void
}

// More than a person needs before she has decided to speak; what can't be fetched now is asked for again.
const bringUnderstanding = () => import('../../voice/understand/understand.ts').catch(() => undefined)

/** Runs the conversation of this visit to the screen: what may come next is decided by `stepTalk`, this does it. */
export function useTalk(leave: (to: Leaving) => void): Conversation {
  const options = useHandedIn()
  const county = useCounty()
  // What was offered last is what 第一个 counts from, until something else is.
  const offered = useRef<string | undefined>(undefined)
  const asking = useAsking(county, offered)
  const [talk, setTalk] = useState<Talk<PlannedAct>>({ phase: 'idle', turn: 0 })
  // Events may come several in one go, before anything is drawn again.
  const present = useRef(talk)
  const here = useRef(true)
  useEffect(
    () => () => {
      here.current = false
    },
    [],
  )
  const tell = (event: TalkEvent<PlannedAct>) => {
    const step = stepTalk(present.current, event)
    present.current = step.talk
    setTalk(step.talk)
    if (step.effect !== undefined) void run(step.effect)
  }
  const run = async (effect: TalkEffect<PlannedAct>) => {
    if (effect.do === 'leave') return leave(effect.to)
    const reply = await (effect.do === 'act'
      ? performAct(effect.act, asking())
      : answerWish(effect.wish, effect.refused, asking())
    ).catch(() => told([asking().t('trouble.answer')]))
    if (reply.kind === 'offer') offered.current = reply.href
    if (here.current) tell({ type: 'replied', turn: effect.turn, reply })
  }
  const hear: Conversation['hear'] = async (guesses, since) => {
    const [understanding] = await Promise.all([bringUnderstanding(), bringCountyList(county, options)])
    if (understanding === undefined) return false
    const context = contextOf(present.current, asking())
    const heard = guesses.map(text => ({
      heard: text,
      understood: understanding.understand(text, context),
    }))
    const best = heard.find(({ understood }) => understood.intent !== 'unknown') ?? heard[0]
    if (best !== undefined && here.current) tell({ type: 'said', since, ...best })
    return true
  }
  const prepare = () => {
    void bringUnderstanding()
    void bringCountyList(county, options)
  }
  return { talk, tell, hear, prepare }
}

function useAsking(county: string, offered: { readonly current: string | undefined }): () => Asking {
  const options = useHandedIn()
  const { cameFrom, help } = useFrame()
  const [from] = useState(cameFrom)
  const texts = { t: useTexts('talking'), words: useWords(), enrolment: useTexts('enrolment') }
  return () => ({
    ...texts,
    options,
    now: (options.now ?? Date.now)(),
    county,
    cameFrom: from,
    help,
    listed: offered.current === undefined ? listedOn(from) : offeredCards(offered.current),
  })
}

function contextOf(talk: Talk<PlannedAct>, { now, listed }: Asking): Context {
  const open = questionOf(talk)
  return {
    today: shanghaiDate(now),
    places: knownPlaces(),
    topics: knownTopics(),
    items:
      open?.items ?? listed.map(({ title, place, when }) => ({ title, place: place.name, date: when.date })),
    ...(open?.asked && { asked: open.asked }),
  }
}
