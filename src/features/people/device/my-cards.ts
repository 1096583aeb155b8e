import { type CallFailure, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { changePin, listCards, type MyCards, stopMyCard } from '../contract.ts'
import { typedDigits } from '../rules.ts'

/** My cards, with when they were seen; undefined before they are known and after sign-out. */
export const myCards = personalSignal<Remembered<MyCards>>()

type Options = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers, then asks. Answers what went wrong. */
export function loadCards(person: string, options: Options = {}): Promise<CallFailure | undefined> {
  return loadPersonal(myCards, listCards, {}, { ...options, person })
}

/** Gives a card a new PIN; neither is kept on the device. Answers what went wrong. */
export async function giveNewPin(
  id: string,
  { old, fresh }: { old: string; fresh: string },
  options: Options = {},
): Promise<CallFailure | undefined> {
  const body = { pin: typedDigits(old), newPin: typedDigits(fresh) }
  const result = await callEndpoint(changePin, { params: { id }, body }, options)
  return result.ok ? undefined : result
}

/** Stops a lost card. Answers what went wrong. */
export async function stopCard(id: string, options: Options = {}): Promise<CallFailure | undefined> {
  const result = await callEndpoint(stopMyCard, { params: { id } }, options)
  return result.ok ? undefined : result
}
