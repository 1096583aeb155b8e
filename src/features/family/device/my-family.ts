import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import type { Scope } from '../../../shared/scopes.ts'
import {
  askToHelp,
  type DoneForMeList,
  endGrant,
  type Family,
  getFamily,
  type Helped,
  type Helper,
  keepGrant,
  listDoneForMe,
  makeFamilyCode,
  type Relation,
  sayYes,
} from '../contract.ts'

/** Who helps me and whom I help; undefined before it is known and after sign-out. */
export const myFamily = personalSignal<Remembered<Family>>()

/** What others did for me. */
export const doneForMe = personalSignal<Remembered<DoneForMeList>>()

export type FamilyOptions = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers, then asks. Answers what went wrong. */
export function loadFamily(person: string, options: FamilyOptions = {}): Promise<CallFailure | undefined> {
  return loadPersonal(myFamily, getFamily, {}, { ...options, person })
}

/** The same for what others did for me. */
export function loadDoneForMe(person: string, options: FamilyOptions = {}): Promise<CallFailure | undefined> {
  return loadPersonal(doneForMe, listDoneForMe, {}, { ...options, person })
}

/** A code to read out; the one before is worth nothing then. */
export function askForCode(
  options: FamilyOptions = {},
): Promise<CallResult<{ code: string; expiresAt: string }>> {
  return callEndpoint(makeFamilyCode, {}, options)
}

/** What a relative asks a senior for. */
export interface HelpWish {
  readonly code: string
  readonly relation: Relation
  readonly calls: string
  readonly scopes: readonly Scope[]
  /** A Shanghai date. */
  readonly until: string
}

/** Asks with the code that was read out. The same again after a lost reply finds the request that was made. */
export function askToHelpWith(wish: HelpWish, options: FamilyOptions = {}): Promise<CallResult<Helped>> {
  return callEndpoint(askToHelp, { body: { ...wish, scopes: [...wish.scopes] } }, options)
}

/** My own yes to a request, to these of its scopes. */
export async function agree(
  id: string,
  scopes: readonly Scope[],
  options: FamilyOptions = {},
): Promise<CallResult<Helper>> {
  const result = await callEndpoint(sayYes, { params: { id }, body: { scopes: [...scopes] } }, options)
  if (result.ok) showHelper(result.value)
  return result
}

/** What two workers entered for me is fine. */
export async function keepGrantOf(id: string, options: FamilyOptions = {}): Promise<CallResult<Helper>> {
  const result = await callEndpoint(keepGrant, { params: { id } }, options)
  if (result.ok) showHelper(result.value)
  return result
}

/** Shows at once how one of them stands now. */
function showHelper(helper: Helper): void {
  const shown = myFamily.value
  if (!shown) return
  const helpers = shown.value.helpers.map(each => (each.id === helper.id ? helper : each))
  myFamily.value = { ...shown, value: { ...shown.value, helpers } }
}

/** No, or no more; from either side. What is gone already counts as done. */
export async function endGrantOf(id: string, options: FamilyOptions = {}): Promise<CallFailure | undefined> {
  const result = await callEndpoint(endGrant, { params: { id } }, options)
  const gone = result.ok || (result.kind === 'refused' && result.code === 'no_such_grant')
  if (!gone) return result
  const shown = myFamily.value
  if (shown) {
    const { helpers, helping } = shown.value
    const others = <Each extends { id: string }>(all: Each[]) => all.filter(each => each.id !== id)
    myFamily.value = { ...shown, value: { helpers: others(helpers), helping: others(helping) } }
  }
  return undefined
}
