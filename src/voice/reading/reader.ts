import { type ReadonlySignal, signal } from '@preact/signals'
import { type ReaderEvent, type ReaderState, readerStart, stepReader } from './reader-state.ts'
import type { Speaker } from './speaker.ts'
import { isChinese, spokenChinese, withoutChinese } from './spoken/spoken-chinese.ts'

export interface Reader {
  readonly state: ReadonlySignal<ReaderState>
  tell(event: ReaderEvent): void
  /** Ends the reading for good; nothing is said after it. */
  close(): void
}

/** What is read, in order, as it is written. It may change while it is read: a list that arrives late. */
export interface ReadableText {
  readonly sentences: readonly { readonly text: string }[]
  /** Looks anew, and answers where the sentence `at` stands now: one before its place if it is gone. */
  renew(at: number): number
}

export interface ReaderOptions {
  readonly speaker: Speaker
  readonly text: ReadableText
  /** The language of the app; an English screen still holds Chinese names. */
  readonly language: 'zh-CN' | 'en'
  /** How fast, asked again for every sentence. */
  readonly rate: () => number
}

/** Reads sentences one after the other. What may come next is decided by `stepReader`; this does it. */
export function createReader({ speaker, text, language, rate }: ReaderOptions): Reader {
  const state = signal<ReaderState>(readerStart)
  const tell = (event: ReaderEvent) => {
    const before = 'at' in state.value ? { ...state.value, at: text.renew(state.value.at) } : state.value
    const after = stepReader(before, event, text.sentences.length)
    if (after === before) return
    state.value = after
    if (after.phase === 'reading') say(after.at, after.turn)
    else speaker.stop()
  }
  const say = (at: number, turn: number) => {
    const written = text.sentences[at]?.text ?? ''
    const chinese = language === 'zh-CN' || (isChinese(written) && speaker.canSay('zh-CN'))
    const said = chinese ? spokenChinese(written) : withoutChinese(written)
    // Nothing of it can be said here: on to what can.
    if (said === '') return tell('said')
    speaker.speak(said, {
      rate: rate(),
      language: chinese ? 'zh-CN' : 'en',
      onEnd(end) {
        const now = state.value
        if (now.phase !== 'reading' || now.turn !== turn) return
        tell(end === 'said' ? 'said' : 'silent')
      },
    })
  }
  speaker.prepare(language)
  const unwatch = speaker.voice.subscribe(voice => {
    if (voice === 'ready') tell('voice-found')
    if (voice === 'none') tell('voice-missing')
  })
  return {
    state,
    tell,
    close() {
      unwatch()
      tell('stop')
    },
  }
}
