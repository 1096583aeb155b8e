import type { CallOptions } from '../../../device/ask-server.ts'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { getPersonAtDesk, listMySites, listPeople } from '../contract.ts'

/** The sites at whose desk I may sit. Nothing that a desk is told is kept on the device. */
export const askMySites = (options: CallOptions) => callEndpoint(listMySites, {}, options)

/** Whom a site knows, and what it is called. */
export const askPeople = (id: string) => (options: CallOptions) =>
  callEndpoint(listPeople, { params: { id } }, options)

/** One of them, with their cards. */
export const askPerson = (id: string, person: string) => (options: CallOptions) =>
  callEndpoint(getPersonAtDesk, { params: { id, person } }, options)
