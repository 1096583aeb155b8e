import { useState } from 'preact/hooks'
import type { CallFailure, CallResult } from './call-endpoint.ts'
import { browserNetwork } from './connectivity.ts'

/** An act on its way, or why it came to nothing. */
export interface Sending {
  readonly busy: boolean
  /** How often it came to nothing, so that the same message is announced again. */
  readonly tries: number
  readonly trouble?: ActFailure | undefined
}

/** `unsent`: it surely never left the phone. `unanswered`: it may have arrived, nobody knows. */
export type ActFailure = CallFailure | { readonly ok: false; readonly kind: 'unsent' | 'unanswered' }

/**
 * Sends one act at a time and tells how it stands. Only what the server has answered counts as done; `send` gives
 * the same act again when tried again, so a lost answer can't make it happen twice.
 */
export function useAct(): readonly [
  Sending,
  <Value>(send: () => Promise<CallResult<Value>>, onSignedOut: () => void) => Promise<Value | undefined>,
] {
  const [sending, setSending] = useState<Sending>({ busy: false, tries: 0 })
  const run = async <Value>(send: () => Promise<CallResult<Value>>, onSignedOut: () => void) => {
    // What went wrong before stays until the answer: buttons that move away under a second tap are a trap.
    setSending(before => ({ ...before, busy: true }))
    const result = await send()
    // It stays busy: the next screen is on its way, and another tap would be another act.
    if (result.ok) return result.value
    setSending(before => ({ busy: false, tries: before.tries + 1, trouble: actFailure(result) }))
    if (result.kind === 'signed-out') onSignedOut()
    return undefined
  }
  return [sending, run]
}

/** Whether an act without an answer surely never left the phone. */
export function actFailure(failure: CallFailure): ActFailure {
  if (failure.kind !== 'offline') return failure
  return { ok: false, kind: browserNetwork.isOnLine() ? 'unanswered' : 'unsent' }
}
