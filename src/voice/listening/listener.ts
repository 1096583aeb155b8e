/** Why nothing was heard. `network`: the recogniser is a service on the net, and it can't be reached. */
export type ListenTrouble =
  | 'not-allowed'
  | 'no-microphone'
  | 'no-speech'
  | 'network'
  | 'not-this-language'
  | 'interrupted'
  | 'broken'

/** How a listening ended: with what may have been said, the likeliest first and never empty, or with a reason. */
export type ListenEnd =
  | { readonly heard: readonly [string, ...string[]] }
  | { readonly trouble: ListenTrouble }

export interface ListenOptions {
  /** What seems to have been said so far; may still change. */
  readonly onInterim: (text: string) => void
  /** Called once, and never after `abandon`. */
  readonly onEnd: (end: ListenEnd) => void
}

/** What takes speech and gives text, in Mandarin. Today the browser; a server's recogniser may come behind the same port. */
export interface Listener {
  /** Whether there is anything that listens. */
  readonly available: boolean
  /** Opens the microphone. Only inside a touch, and instead of any listening under way. */
  listen(options: ListenOptions): void
  /** The person has finished speaking: what was heard comes soon. */
  finish(): void
  /** The microphone is closed at once and nothing more is told. */
  abandon(): void
}
