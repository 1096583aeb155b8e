import type { ReadonlySignal } from '@preact/signals'

/** Whether this device can speak the language of the screens: `looking` until its voices have had time to arrive. */
export type VoiceState = 'looking' | 'ready' | 'none'

/** How a sentence ended by itself: said, or never begun because the engine wants a touch first. */
export type SpeechEnd = 'said' | 'needs-touch'

export interface SpeakOptions {
  /** 1 is the voice's own pace. */
  rate: number
  /** The language of these words; Chinese words in an English sentence are left to a Chinese voice. */
  language: 'zh-CN' | 'en'
  /** Called once, never after `stop` or the next `speak`. */
  onEnd: (end: SpeechEnd) => void
}

/** What says sentences aloud. Today the browser; a server's audio may come behind the same port. */
export interface Speaker {
  readonly voice: ReadonlySignal<VoiceState>
  /** Looks for a voice of the language the screens are in. Called inside a touch; costs nothing when it is known. */
  prepare(language: SpeakOptions['language']): void
  /** Whether words of this language can be tried, once `voice` is ready: an English screen holds Chinese names. */
  canSay(language: SpeakOptions['language']): boolean
  /** Says one sentence instead of whatever is being said. Only once `voice` is ready. */
  speak(sentence: string, options: SpeakOptions): void
  /** Silent at once. */
  stop(): void
}
