import type { ReadonlySignal } from '@preact/signals'

/** Whether this device can speak Chinese: `looking` until its voices have had time to arrive. */
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
  /** Looks for a voice. Called inside a touch; costs nothing when it has been called before. */
  prepare(): void
  /** Says one sentence instead of whatever is being said. Only once `voice` is ready. */
  speak(sentence: string, options: SpeakOptions): void
  /** Silent at once. */
  stop(): void
}
