/** A recogniser as browsers have it; only Chromium's and Safari's old name is found on phones. */
export interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  maxAlternatives: number
  onresult: ((event: SpeechRecognitionEvent) => void) | null
  onerror: ((event: SpeechRecognitionErrorEvent) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
  abort(): void
}

/** The parts of a browser that listen. */
export interface RecognitionParts {
  /** A new recogniser: one that has ended is not started again, some then stay deaf. */
  create(): Recognition
  /** Calls `act` after so many milliseconds, unless the answer is called before. */
  later(milliseconds: number, act: () => void): () => void
}

type Named = { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }

/** The recogniser of this browser; undefined where it has none (Firefox, WeChat). */
export function recognitionParts(): RecognitionParts | undefined {
  const { SpeechRecognition, webkitSpeechRecognition }: Named = globalThis as Named
  const Known = SpeechRecognition ?? webkitSpeechRecognition
  if (Known === undefined) return undefined
  return {
    create: () => new Known(),
    later(milliseconds, act) {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  }
}
