import { type ReadonlySignal, signal } from '@preact/signals'

/** What the browser says about its network. */
export interface NetworkReport {
  /** False means surely offline; true means little (a Wi-Fi without internet says true). */
  isOnLine(): boolean
  /** Tells when that changes. Returns the way to stop. */
  onChange(tell: () => void): () => void
}

/** Whether our server can be reached, as far as anybody knows. */
export interface Connectivity {
  online: ReadonlySignal<boolean>
  /** A call got an answer, whatever it was. */
  callAnswered(): void
  /** A call got no answer at all. */
  callUnanswered(): void
  stop(): void
}

/**
 * The outcome of real calls weighs more than the browser's word: a phone in a stairwell says it is online
 * and reaches nobody.
 */
export function createConnectivity(network: NetworkReport): Connectivity {
  const online = signal(network.isOnLine())
  const stop = network.onChange(() => {
    online.value = network.isOnLine()
  })
  return {
    online,
    callAnswered() {
      online.value = true
    },
    callUnanswered() {
      online.value = false
    },
    stop,
  }
}

/** The browser's own report. */
export const browserNetwork: NetworkReport = {
  isOnLine: () => navigator.onLine,
  onChange(tell) {
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => {
      removeEventListener('online', tell)
      removeEventListener('offline', tell)
    }
  },
}

export const connectivity = createConnectivity(browserNetwork)
