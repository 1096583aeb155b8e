import { signal } from '@preact/signals'
import { canTry, lookForVoice, type SpeechParts, voiceFor } from './browser-voices.ts'
import type { Speaker, SpeakOptions, VoiceState } from './speaker.ts'
import { piecesOf } from './spoken/cut-text.ts'

/** An engine that was cut short needs this breath, or it swallows the next words. Milliseconds, as all below. */
const breathMs = 80
/** After this long without a sound the engine isn't going to begin. */
const beginMs = 4000
/** At a voice's own pace ten seconds or so: after 15 Chrome's own voices fall silent. Fewer at a slower pace. */
const longestPiece = 45
/** More than any voice needs for a character at its own pace. */
const characterMs = 450
const spareMs = 3000

/**
 * A `Speaker` on the browser's own voices, built for how they really behave: voices come late or are never listed,
 * `end` may never come, and events of words that were cut short come after the next have begun.
 */
export function createBrowserSpeaker(parts: SpeechParts | undefined): Speaker {
  const voice = signal<VoiceState>(parts === undefined ? 'none' : 'looking')
  if (parts === undefined) {
    const nothing = () => undefined
    return { voice, prepare: nothing, canSay: () => false, speak: nothing, stop: nothing }
  }
  let looking = false
  let language: SpeakOptions['language'] | undefined
  const speech = createSpeech(parts, () => {
    voice.value = 'none'
  })
  return {
    ...speech,
    voice,
    prepare(wanted) {
      if (wanted === language && (looking || voice.value === 'ready')) return
      language = wanted
      looking = true
      voice.value = 'looking'
      lookForVoice(parts, wanted, found => {
        // The language was changed while its voices were on their way.
        if (wanted !== language) return
        looking = false
        voice.value = found
      })
    },
    canSay: wanted => canTry(parts.synthesis, wanted),
  }
}

/** Says pieces one after the other. `giveUp` is called when it turns out that this engine can't speak. */
function createSpeech(parts: SpeechParts, giveUp: () => void): Pick<Speaker, 'speak' | 'stop'> {
  const { synthesis, later } = parts
  // What is under way; an event of anything else is too late and is ignored.
  let present: { waits: (() => void)[] } | undefined
  // Chrome forgets an utterance that nobody holds, and its end with it.
  let held: SpeechSynthesisUtterance | undefined
  // Some engines tell nothing of how they begin; one that has been heard once is trusted.
  let heard = false

  const stop = () => {
    for (const end of present?.waits ?? []) end()
    present = undefined
    held = undefined
    synthesis.cancel()
  }

  const sayPiece = (piece: string, options: SpeakOptions, onSaid: () => void) => {
    const mine: typeof present = { waits: [] }
    const settle = (next: () => void) => {
      if (present !== mine) return
      for (const end of mine.waits) end()
      present = undefined
      next()
    }
    const said = utteranceOf(parts, piece, options)
    const silent = () => {
      // A voice that is listed and says nothing waits for a touch (iPhones); one that never was listed isn't there.
      if (said.voice === null) giveUp()
      else options.onEnd('needs-touch')
    }
    said.onstart = () => {
      if (present === mine) heard = true
    }
    said.onend = () => {
      if (present === mine) heard = true
      settle(onSaid)
    }
    said.onerror = ({ error }) => {
      // Cut short by somebody else, or by our own cancel that came late: the watch below goes on.
      if (error === 'interrupted' || error === 'canceled') return
      settle(() => (error === 'not-allowed' ? options.onEnd('needs-touch') : heard ? onSaid() : giveUp()))
    }
    mine.waits.push(
      later(beginMs, () => {
        if (!heard && !synthesis.speaking) settle(silent)
      }),
      later(beginMs + spareMs + (piece.length * characterMs) / options.rate, () => {
        settle(heard ? onSaid : silent)
      }),
    )
    present = mine
    held = said
    synthesis.resume()
    synthesis.speak(held)
  }

  const speak = (sentence: string, options: SpeakOptions) => {
    const busy = synthesis.speaking || synthesis.pending
    stop()
    const pieces = piecesOf(sentence, Math.round(longestPiece * options.rate))
    const next = (at: number) => {
      const piece = pieces[at]
      if (piece === undefined) return options.onEnd('said')
      try {
        sayPiece(piece, options, () => next(at + 1))
      } catch {
        // An engine that breaks must not take the screen with it.
        giveUp()
      }
    }
    if (!busy && pieces.length > 0) next(0)
    else present = { waits: [later(breathMs, () => next(0))] }
  }
  return { speak, stop }
}

function utteranceOf(parts: SpeechParts, text: string, { rate, language }: SpeakOptions) {
  const said = parts.utterance(text)
  const voice = voiceFor(parts.synthesis, language)
  said.lang = language
  said.rate = rate
  if (voice !== undefined) said.voice = voice
  return said
}
