import type { SpeechParts } from '../browser-voices.ts'

/** How an engine behaves; each of these has been met on real phones. */
export interface Engine {
  /** Languages of the voices listed from the start. */
  voices?: readonly string[]
  /** `end` comes by itself as soon as time passes; else it never comes. */
  ends?: boolean
  /** Tells when it begins. */
  starts?: boolean
  /** What it answers to `speak` instead. */
  error?: string
  /** A cancel is told of later than the next `speak`. */
  lateCancel?: boolean
}

/** A speech engine without sound, whose time is moved by hand. */
export function fakeSynthesis({
  voices = ['zh-CN'],
  ends = true,
  starts = true,
  error,
  lateCancel,
}: Engine = {}) {
  const said: SpeechSynthesisUtterance[] = []
  const calls: string[] = []
  let listed = voices.map(voiceIn)
  let present: SpeechSynthesisUtterance | undefined
  let timers: { at: number; act: () => void }[] = []
  let now = 0
  const target = new EventTarget()
  const later: SpeechParts['later'] = (milliseconds, act) => {
    const timer = { at: now + milliseconds, act }
    timers.push(timer)
    return () => {
      timers = timers.filter(each => each !== timer)
    }
  }
  const tell = (to: SpeechSynthesisUtterance, type: 'start' | 'end') => {
    Reflect.apply(to[`on${type}`] ?? (() => undefined), to, [new Event(type)])
  }
  const tellError = (to: SpeechSynthesisUtterance, why: string) => {
    Reflect.apply(to.onerror ?? (() => undefined), to, [Object.assign(new Event('error'), { error: why })])
  }
  const synthesis: SpeechSynthesis = Object.assign(target, {
    speaking: false,
    pending: false,
    paused: false,
    onvoiceschanged: null,
    getVoices: () => listed,
    pause: () => undefined,
    resume: () => undefined,
    cancel() {
      calls.push('cancel')
      const cut = present
      begin(undefined)
      if (cut === undefined) return
      if (lateCancel === true) later(10, () => tellError(cut, 'interrupted'))
      else tellError(cut, 'interrupted')
    },
    speak(utterance: SpeechSynthesisUtterance) {
      calls.push(utterance.text)
      said.push(utterance)
      if (error !== undefined) {
        later(1, () => tellError(utterance, error))
        return
      }
      if (!starts) return
      begin(utterance)
      later(1, () => present === utterance && tell(utterance, 'start'))
      if (!ends) return
      later(1000, () => {
        if (present !== utterance) return
        begin(undefined)
        tell(utterance, 'end')
      })
    },
  })
  const begin = (utterance: SpeechSynthesisUtterance | undefined) => {
    present = utterance
    Object.assign(synthesis, { speaking: utterance !== undefined })
  }
  const parts: SpeechParts = { synthesis, utterance: text => new FakeUtterance(text), later }
  return {
    parts,
    said,
    calls,
    texts: () => said.map(({ text }) => text),
    /** More voices have arrived. */
    arrive(...languages: string[]) {
      listed = languages.map(voiceIn)
      target.dispatchEvent(new Event('voiceschanged'))
    },
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

function voiceIn(lang: string): SpeechSynthesisVoice {
  return { lang, name: lang, localService: true, default: false, voiceURI: lang }
}

class FakeUtterance extends EventTarget implements SpeechSynthesisUtterance {
  lang = ''
  pitch = 1
  rate = 1
  volume = 1
  voice = null
  onboundary = null
  onend = null
  onerror = null
  onmark = null
  onpause = null
  onresume = null
  onstart = null
  text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}
