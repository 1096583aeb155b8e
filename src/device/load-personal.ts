import type { Signal } from '@preact/signals'
import type { Endpoint, EndpointReply } from '../shared/endpoint.ts'
import type { CallFailure, CallInput } from './call-endpoint.ts'
import { samePerson } from './personal.ts'
import { type MemoryOptions, type Remembered, recall, rememberedCall } from './remembered.ts'

/**
 * Fills what a personal screen shows: at once with what this device remembers of the person's, then with the server's answer.
 * Answers what went wrong; what was shown stays.
 */
export async function loadPersonal<E extends Endpoint>(
  shown: Signal<Remembered<EndpointReply<E>> | undefined>,
  endpoint: E,
  input: CallInput<E>,
  options: MemoryOptions & { readonly person: string },
): Promise<CallFailure | undefined> {
  const stillHere = samePerson()
  const known = await recall(endpoint, input, options)
  if (stillHere()) shown.value ??= known
  const result = await rememberedCall(endpoint, input, options)
  if (!result.ok) {
    // Who may not see it any more doesn't go on seeing what was remembered.
    if (isForbidden(result)) shown.value = undefined
    return result
  }
  shown.value = result
  return undefined
}

/** A relative was let look, and is no longer; or never was. */
export function isForbidden(failure: CallFailure | undefined): boolean {
  return failure?.kind === 'refused' && failure.status === 403
}
