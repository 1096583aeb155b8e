import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { listDivisions } from '../../sites/contract.ts'
import {
  changePassphrase,
  getStaffMe,
  type Opened,
  openInvitation,
  proveStaff,
  type StaffMe,
  signInStaff,
  takeInvitation,
} from '../contract.ts'
import {
  type CountyView,
  closeSite,
  getCounty,
  getSiteStaff,
  getStaffRole,
  giveRightToo,
  type Holder,
  inviteStaff,
  type MadeLink,
  makeSite,
  replaceStaff,
  restoreStaff,
  type SiteStaff,
  suspendStaff,
  withdrawInvitation,
} from '../county-contract.ts'

// Nothing of staff's is kept on the device: what stands here comes from the server, each time.

export interface StaffTyped {
  readonly card: string
  readonly passphrase: string
  readonly code: string
}

export const signInAsStaff = (typed: StaffTyped, options: CallOptions) =>
  callEndpoint(signInStaff, { body: { ...typed } }, options)

export type Proof = { readonly passphrase: string; readonly code: string } | { readonly pin: string }

export const proveItIsMe = (proof: Proof, options: CallOptions) =>
  callEndpoint(proveStaff, { body: { ...proof } }, options)

export const openLink = (token: string, options: CallOptions): Promise<CallResult<Opened>> =>
  callEndpoint(openInvitation, { body: { token } }, options)

export interface Taken {
  /** Made once for a link, so that sending again after a lost reply makes nobody twice. */
  readonly id: string
  readonly token: string
  readonly name: string
  readonly passphrase: string
  readonly setup: string
  readonly code: string
}

export const takeLink = (taken: Taken, options: CallOptions): Promise<CallResult<{ card: string }>> =>
  callEndpoint(takeInvitation, { body: { ...taken } }, options)

export const loadCounty = (
  division: string | undefined,
  options: CallOptions,
): Promise<CallResult<CountyView>> => callEndpoint(getCounty, { query: { division } }, options)

export const loadSite = (id: string, options: CallOptions): Promise<CallResult<SiteStaff>> =>
  callEndpoint(getSiteStaff, { params: { id } }, options)

export const loadHolder = (id: string, options: CallOptions): Promise<CallResult<Holder>> =>
  callEndpoint(getStaffRole, { params: { id } }, options)

export const giveLink = (
  wanted: { readonly id: string; readonly right: StaffRight; readonly name: string },
  options: CallOptions,
): Promise<CallResult<MadeLink>> => callEndpoint(inviteStaff, { body: { ...wanted } }, options)

export const takeBackLink = (id: string, options: CallOptions) =>
  callEndpoint(withdrawInvitation, { params: { id } }, options)

export const suspendHolder = (id: string, options: CallOptions) =>
  callEndpoint(suspendStaff, { params: { id } }, options)

export const replaceHolder = (
  role: string,
  next: { readonly id: string; readonly name: string },
  options: CallOptions,
): Promise<CallResult<MadeLink>> =>
  callEndpoint(replaceStaff, { params: { id: role }, body: { ...next } }, options)

export const giveThisToo = (role: string, right: StaffRight, options: CallOptions) =>
  callEndpoint(giveRightToo, { params: { id: role }, body: { right } }, options)

/** `id` is of the link, made once, so that sending again after a lost reply makes one in its place. */
export const askBack = (role: string, id: string, options: CallOptions): Promise<CallResult<MadeLink>> =>
  callEndpoint(restoreStaff, { params: { id: role }, body: { id } }, options)

/** A division with what lies below it; a community has nothing below. */
export interface Places {
  readonly name: string
  readonly items: readonly { readonly code: string; readonly name: string }[]
}

export async function loadPlaces(parent: string, options: CallOptions): Promise<CallResult<Places>> {
  const result = await callEndpoint(listDivisions, { query: { parent } }, options)
  if (!result.ok) return result
  const { parent: found, items } = result.value
  return { ok: true, value: { name: found?.name ?? '', items } }
}

export const addSite = (
  site: { id: string; name: string; division: string; address: string; phone: string },
  options: CallOptions,
) => callEndpoint(makeSite, { body: { ...site } }, options)

export const closeThisSite = (id: string, options: CallOptions) =>
  callEndpoint(closeSite, { params: { id } }, options)

export const loadStaffMe = (options: CallOptions): Promise<CallResult<StaffMe>> =>
  callEndpoint(getStaffMe, {}, options)

export const givePassphrase = (passphrase: string, options: CallOptions) =>
  callEndpoint(changePassphrase, { body: { passphrase } }, options)
