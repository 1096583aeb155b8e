import type { Recognition, RecognitionParts } from '../recognition.ts'

/** What a recogniser does after it was started; each has been met on real phones. Milliseconds after the start. */
export type Step =
  | { readonly at: number; readonly hear: readonly (readonly string[])[]; readonly final?: boolean }
  | { readonly at: number; readonly error: string }
  | { readonly at: number; readonly end: true }

export interface Engine {
  readonly steps?: readonly Step[]
  /** `stop` brings no `end`. */
  readonly endless?: boolean
  /** After `stop` it still tells this. */
  readonly afterStop?: readonly (readonly string[])[]
  readonly throwsOnStart?: boolean
}

/** A recogniser without ears, whose time is moved by hand. */
export function fakeRecognition({
  steps = [],
  endless = false,
  afterStop,
  throwsOnStart = false,
}: Engine = {}) {
  const calls: string[] = []
  const made: Recognition[] = []
  let timers: { at: number; act: () => void }[] = []
  let now = 0
  const later: RecognitionParts['later'] = (milliseconds, act) => {
    const timer = { at: now + milliseconds, act }
    timers.push(timer)
    return () => {
      timers = timers.filter(each => each !== timer)
    }
  }
  const create = (): Recognition => {
    let running = false
    const end = () => {
      running = false
      recognition.onend?.()
    }
    const tell = (parts: readonly (readonly string[])[], final: boolean) =>
      recognition.onresult?.(resultEvent(parts, final))
    const play = (step: Step) => {
      if (!running) return
      if ('hear' in step) tell(step.hear, step.final ?? false)
      else if ('error' in step)
        recognition.onerror?.(Object.assign(new Event('error'), { error: step.error } as never))
      else end()
    }
    const recognition: Recognition = {
      lang: '',
      continuous: false,
      interimResults: false,
      maxAlternatives: 1,
      onresult: null,
      onerror: null,
      onend: null,
      start() {
        calls.push('start')
        if (throwsOnStart || running) throw new DOMException('already started', 'InvalidStateError')
        running = true
        for (const step of steps) later(step.at, () => play(step))
      },
      stop() {
        calls.push('stop')
        if (afterStop !== undefined) later(50, () => tell(afterStop, true))
        if (!endless) later(100, end)
      },
      abort() {
        calls.push('abort')
        running = false
      },
    }
    made.push(recognition)
    return recognition
  }
  const parts: RecognitionParts = { create, later }
  return {
    parts,
    calls,
    made,
    /** Lets so many milliseconds pass. */
    pass(milliseconds: number) {
      const until = now + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        timers = timers.filter(each => each !== next)
        now = next.at
        next.act()
      }
      now = until
    },
  }
}

/** The event of parts of a sentence, each with its guesses. */
export function resultEvent(parts: readonly (readonly string[])[], isFinal: boolean): SpeechRecognitionEvent {
  const results = parts.map(guesses =>
    Object.assign(
      guesses.map(transcript => ({ transcript, confidence: 0.9 })),
      { isFinal },
    ),
  )
  return Object.assign(new Event('result'), { resultIndex: 0, results } as never)
}
