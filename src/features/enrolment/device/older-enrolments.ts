import { actingPerson } from '../../../device/acting-for.ts'
import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallFailure, callEndpoint } from '../../../device/call-endpoint.ts'
import { listMyEnrolments } from '../contract.ts'
import { myEnrolments } from './my-enrolments.ts'

/** Adds the next page to the list shown; older enrolments need the network. Answers what went wrong. */
export async function loadOlderEnrolments(options: CallOptions = {}): Promise<CallFailure | undefined> {
  const shown = myEnrolments.value
  if (!shown?.value.next) return undefined
  const query = { limit: '100', cursor: shown.value.next, ...actingPerson() }
  const result = await callEndpoint(listMyEnrolments, { query }, options)
  if (!result.ok) return result
  // A sign-out or a fresh list came meanwhile.
  if (myEnrolments.value !== shown) return undefined
  const { items, next } = result.value
  myEnrolments.value = { ...shown, value: { items: [...shown.value.items, ...items], next } }
  return undefined
}
