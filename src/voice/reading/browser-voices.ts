import type { SpeakOptions } from './speaker.ts'

/** The parts of a browser that speak. */
export interface SpeechParts {
  readonly synthesis: SpeechSynthesis
  utterance(text: string): SpeechSynthesisUtterance
  /** Calls `act` after so many milliseconds, unless the answer is called before. */
  later(milliseconds: number, act: () => void): () => void
}

/** So long may voices take to arrive (a phone that has just started its engine), in milliseconds. */
const voicesMs = 2500

/**
 * Tells once whether a language can be tried. Voices may come late, or never be listed: a phone that lists none at all
 * may still have one, and the first sentence will show it; one that lists others and none of this language has none.
 */
export function lookForVoice(
  parts: SpeechParts,
  language: SpeakOptions['language'],
  tell: (found: 'ready' | 'none') => void,
): void {
  const { synthesis, later } = parts
  let told = false
  const finish = (found: 'ready' | 'none') => {
    if (told) return
    told = true
    giveUp()
    synthesis.removeEventListener?.('voiceschanged', look)
    tell(found)
  }
  const look = () => {
    if (voiceFor(synthesis, language) !== undefined) finish('ready')
  }
  const giveUp = later(voicesMs, () => {
    look()
    finish(canTry(synthesis, language) ? 'ready' : 'none')
  })
  // Old Safari has the event only as a property, and doesn't need it: its voices are there from the start.
  synthesis.addEventListener?.('voiceschanged', look)
  look()
}

/** Whether there is a voice for a language, or a phone that lists none at all and may still have one. */
export function canTry(synthesis: SpeechSynthesis, language: SpeakOptions['language']): boolean {
  return synthesis.getVoices().length === 0 || voiceFor(synthesis, language) !== undefined
}

/** Mandarin as spoken on the mainland first; a voice on the device before one that needs the network. */
export function voiceFor(
  synthesis: SpeechSynthesis,
  language: SpeakOptions['language'],
): SpeechSynthesisVoice | undefined {
  const ranked = [...synthesis.getVoices()].sort(
    (one, other) => worth(other, language) - worth(one, language),
  )
  const best = ranked[0]
  return best !== undefined && worth(best, language) > 0 ? best : undefined
}

function worth({ lang, localService }: SpeechSynthesisVoice, language: SpeakOptions['language']): number {
  const tag = lang.replace('_', '-').toLowerCase()
  const near = localService ? 1 : 0
  if (language === 'en') return tag.startsWith('en') ? 1 + near : 0
  // Cantonese would be another language to most people here.
  if (!/^(zh|cmn)/.test(tag) || /hk|yue/.test(tag)) return 0
  return 1 + (tag.includes('tw') ? 0 : 2) + near
}

/** The speaking parts of this browser; undefined where it has none (WeChat on Android). */
export function speechParts(): SpeechParts | undefined {
  if (!('speechSynthesis' in globalThis) || !('SpeechSynthesisUtterance' in globalThis)) return undefined
  return {
    synthesis: globalThis.speechSynthesis,
    utterance: text => new SpeechSynthesisUtterance(text),
    later(milliseconds, act) {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}
