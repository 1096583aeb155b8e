import type { Listener, ListenOptions, ListenTrouble } from './listener.ts'
import type { Recognition, RecognitionParts } from './recognition.ts'
import { guessesOf } from './what-heard.ts'

/** Somebody who looks for words may take this long to begin. Milliseconds, as all below. */
const beginMs = 12_000
/** Who has said something may think this long before it counts as finished; a recogniser's own second cuts old people off. */
const pauseMs = 3500
/** Nobody needs longer; a microphone is never left open. */
const mostMs = 60_000
/** After this an `end` isn't coming any more. */
const endMs = 3000

const troubles: Readonly<Record<string, ListenTrouble>> = {
  'not-allowed': 'not-allowed',
  'service-not-allowed': 'not-allowed',
  'audio-capture': 'no-microphone',
  'no-speech': 'no-speech',
  network: 'network',
  'language-not-supported': 'not-this-language',
  aborted: 'interrupted',
}

/**
 * A `Listener` on the browser's recogniser, built for how they really behave: `end` may never come, or without a word;
 * results come after the end; a second start throws; one that was cut short tells of it late.
 */
export function createBrowserListener(parts: RecognitionParts | undefined): Listener {
  if (parts === undefined) {
    return { available: false, listen: () => undefined, finish: () => undefined, abandon: () => undefined }
  }
  let present: ReturnType<typeof openListening> | undefined
  const abandon = () => {
    present?.abandon()
    present = undefined
  }
  return {
    available: true,
    listen(options) {
      abandon()
      present = openListening(parts, options)
    },
    finish: () => present?.finish(),
    abandon,
  }
}

function openListening({ create, later }: RecognitionParts, { onInterim, onEnd }: ListenOptions) {
  let over = false
  let guesses: string[] = []
  let trouble: ListenTrouble | undefined
  let recognition: Recognition | undefined
  const waits = new Map<string, () => void>()
  const wait = (what: string, milliseconds: number, act: () => void) => {
    waits.get(what)?.()
    waits.set(what, later(milliseconds, act))
  }
  const close = () => {
    over = true
    for (const end of waits.values()) end()
    if (recognition === undefined) return
    recognition.onresult = recognition.onerror = recognition.onend = null
    tryTo(() => recognition?.abort())
  }
  const settle = () => {
    if (over) return
    close()
    const [first, ...others] = guesses
    onEnd(first === undefined ? { trouble: trouble ?? 'no-speech' } : { heard: [first, ...others] })
  }
  const finish = () => {
    if (over) return
    wait('end', endMs, settle)
    if (tryTo(() => recognition?.stop()) === 'threw') settle()
  }
  const begun = tryTo(() => {
    recognition = create()
    Object.assign(recognition, {
      lang: 'zh-CN',
      continuous: true,
      interimResults: true,
      maxAlternatives: 5,
      onresult({ results }: SpeechRecognitionEvent) {
        guesses = guessesOf(results)
        if (guesses[0] !== undefined) onInterim(guesses[0])
        wait('speech', pauseMs, finish)
      },
      onerror({ error }: SpeechRecognitionErrorEvent) {
        trouble = troubles[error] ?? 'broken'
        // Not every engine tells of an end after an error; a sentence that was heard before it still counts.
        wait('end', endMs, settle)
        if (trouble !== 'no-speech') settle()
      },
      onend: settle,
    })
    recognition.start()
  })
  wait('speech', beginMs, finish)
  wait('most', mostMs, finish)
  if (begun === 'threw') {
    trouble = 'broken'
    // Told later, as an engine would: who asked for the listening may not expect its end within the call.
    wait('end', 0, settle)
  }
  return { finish, abandon: close }
}

/** An engine that breaks takes nothing else with it. */
function tryTo(act: () => void): 'done' | 'threw' {
  try {
    act()
    return 'done'
  } catch {
    return 'threw'
  }
}
