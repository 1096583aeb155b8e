import { askServer, type CallOptions } from '../../device/ask-server.ts'
import { actFor } from '../../device/personal.ts'
import { defaultPreferences, type PreferenceStore } from '../../device/preferences.ts'
import { visitor } from '../../device/visitor.ts'
import { me } from '../../features/people/device/me.ts'

/** Ends the visit: here at once, on the server as soon as it hears of it, at the latest half an hour after the last call. */
export function endVisit(options: CallOptions): void {
  if (visitor.value !== undefined) {
    const headers = { 'content-type': 'application/json' }
    // It goes on although the page may not, and nobody waits for it.
    void askServer('/api/v1/sign-out', { method: 'POST', headers, body: '{}', keepalive: true }, options)
  }
  actFor()
  me.value = undefined
}

export interface FinishOptions extends CallOptions {
  readonly preferences: PreferenceStore
  /** Loads a new document in the place of this one. */
  readonly leave: (address: string) => void
}

/**
 * 用完了: the visit ends, and a new document takes the place of this one. With the old one goes everything that was in memory or on
 * the screen; the new one's address is the tablet's first page, and nothing lies behind it. How large the letters were was the
 * visitor's own and goes too.
 */
export function finish({ preferences, leave, ...options }: FinishOptions): void {
  endVisit(options)
  const { text, theme, language, readingPace, offerReading, listeningAgreed } = defaultPreferences
  preferences.change({ text, theme, language, readingPace, offerReading, listeningAgreed })
  leave('/tablet')
}
