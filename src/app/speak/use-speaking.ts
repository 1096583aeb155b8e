import { useRef, useState } from 'preact/hooks'
import { useFrame } from '../../design/page/frame.ts'
import { preferences } from '../../device/preferences.ts'
import type { ListenTrouble } from '../../voice/listening/listener.ts'
import { boxId } from './typed-words.tsx'
import { useAnswerAloud } from './use-answer-aloud.ts'
import { useArrival } from './use-arrival.ts'
import { useEars } from './use-ears.ts'
import { useEscape } from './use-escape.ts'
import { useLeaving } from './use-leaving.ts'
import { useTalk } from './use-talk.ts'

/** Why nothing comes of a touch: what the microphone tells, no recogniser at all, the code not here yet. */
export type SpeakTrouble = ListenTrouble | 'missing' | 'notHere'

/** The parts of the screen together: microphone, box, conversation, and the answer said aloud. */
export function useSpeaking() {
  const { goBack, readBar } = useFrame()
  const conversation = useTalk(useLeaving())
  const { talk, tell, hear, prepare } = conversation
  const answer = useRef<HTMLDivElement>(null)
  const aloud = useAnswerAloud(answer, talk.phase === 'answered' ? talk.turn : undefined)
  const [trouble, setTrouble] = useState<'missing' | 'notHere'>()
  const [asking, setAsking] = useState(false)
  const since = useRef(0)
  const take = async (guesses: readonly string[], begun: number) => {
    setTrouble((await hear(guesses, begun)) ? undefined : 'notHere')
  }
  const ears = useEars(guesses => void take(guesses, since.current))
  useArrival(conversation)
  useEscape(() => {
    if (ears.listening) return ears.abandon()
    if (!asking && readBar === undefined) goBack('/')
  })

  const listen = () => {
    since.current = talk.turn
    setTrouble(undefined)
    aloud.hush()
    aloud.allow()
    ears.listen()
  }
  const toBox = () => {
    setAsking(false)
    // The dialog gives the focus back first.
    requestAnimationFrame(() => document.getElementById(boxId)?.focus())
  }
  const press = () => {
    prepare()
    if (ears.listening) return ears.finish()
    if (!ears.available) {
      setTrouble('missing')
      return toBox()
    }
    if (preferences.current.value.listeningAgreed) listen()
    else setAsking(true)
  }
  const wrong: SpeakTrouble | undefined = ears.listening ? undefined : (ears.trouble ?? trouble)
  return {
    talk,
    tell,
    ears,
    answer,
    asking,
    wrong,
    press,
    toBox,
    prepare,
    agree() {
      preferences.change({ listeningAgreed: true })
      setAsking(false)
      listen()
    },
    say(sentence: string) {
      aloud.deny()
      void take([sentence], talk.turn)
    },
    /** 不对，我再说一遍: what was understood is dropped, and the microphone opens at once. */
    again() {
      tell({ type: 'left' })
      press()
    },
  }
}

export type Speaking = ReturnType<typeof useSpeaking>
