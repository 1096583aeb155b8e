import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { actFor } from '../../../device/personal.ts'
import { becomeTablet, endTablet } from '../../../device/tablet.ts'
import { visitor } from '../../../device/visitor.ts'
import type { TabletProof, TabletWay } from '../../../shared/tablet.ts'
import {
  changeWays,
  getFullRoster,
  getRoster,
  getTablet,
  leaveTablet,
  listTablets,
  makeTabletCode,
  type Roster,
  type ShownAtTablet,
  showAtTablet,
  startTablet,
  takeTablet,
} from '../contract.ts'

export const askTablets = (id: string) => (options: CallOptions) =>
  callEndpoint(listTablets, { params: { id } }, options)

export const askTabletCode = (
  id: string,
  body: { name: string; ways: TabletWay[]; pin: string },
  options: CallOptions,
) => callEndpoint(makeTabletCode, { params: { id }, body }, options)

export const takeTabletAway = (id: string, tablet: string, options: CallOptions) =>
  callEndpoint(takeTablet, { params: { id, tablet } }, options)

/** Makes this browser a tablet of the site whose code it is. */
export async function startWith(code: string, options: CallOptions): Promise<CallFailure | undefined> {
  const result = await callEndpoint(startTablet, { body: { code } }, options)
  if (!result.ok) return result
  becomeTablet(result.value)
  return undefined
}

/** What the server says this tablet is; one that was taken away stops being one. Answers whether it still is. */
export async function refreshTablet(options: CallOptions): Promise<boolean> {
  const result = await callEndpoint(getTablet, {}, options)
  if (result.ok) becomeTablet(result.value)
  const gone = !result.ok && result.kind === 'refused' && result.code === 'no_tablet'
  if (gone) endTablet()
  return !gone
}

const proofOf = (shown: ShownAtTablet, pin: string | undefined): TabletProof =>
  shown.by === 'roster' ? 'name' : pin === undefined ? 'card' : 'pin'

/** Shows who somebody is; from then on the calls of this page are theirs. Whoever was here before is gone first. */
export async function showWho(
  shown: ShownAtTablet,
  pin: string | undefined,
  options: CallOptions,
): Promise<CallFailure | undefined> {
  actFor()
  const body = { shown, ...(pin === undefined ? {} : { pin }) }
  const result = await callEndpoint(showAtTablet, { body }, options)
  if (!result.ok) return result
  const { pass, person, name } = result.value
  visitor.value = { pass, person, name, proof: proofOf(shown, pin) }
  return undefined
}

export const askRoster = (options: CallOptions): Promise<CallResult<Roster>> =>
  callEndpoint(getRoster, {}, options)

export const askFullRoster = (pin: string, options: CallOptions): Promise<CallResult<Roster>> =>
  callEndpoint(getFullRoster, { body: { pin } }, options)

/** What visitors may show from now on. */
export async function setWays(
  pin: string,
  ways: TabletWay[],
  options: CallOptions,
): Promise<CallFailure | undefined> {
  const result = await callEndpoint(changeWays, { body: { pin, ways } }, options)
  if (!result.ok) return result
  becomeTablet(result.value)
  return undefined
}

/** Makes this an ordinary browser again. */
export async function leave(pin: string, options: CallOptions): Promise<CallFailure | undefined> {
  const result = await callEndpoint(leaveTablet, { body: { pin } }, options)
  if (!result.ok) return result
  endTablet()
  return undefined
}
