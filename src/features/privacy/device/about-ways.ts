import { type CallFailure, type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { loadPersonal } from '../../../device/load-personal.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import {
  type About,
  type AboutSaved,
  getAbout,
  getAboutAtDesk,
  giveConsent,
  giveConsentAtDesk,
  type MaskedItem,
  saveAbout,
  saveAboutAtDesk,
  unmask,
  withdrawConsent,
  withdrawConsentAtDesk,
} from '../about-contract.ts'
import { type SensitiveItem, wordings } from '../rules.ts'

/** What I told about myself; undefined before it is known and after sign-out. */
export const myAbout = personalSignal<Remembered<About>>()

type Options = Omit<MemoryOptions, 'person'>

/** Shows at once what this device remembers, then asks. Answers what went wrong. */
export const loadAbout = (person: string, options: Options = {}) =>
  loadPersonal(myAbout, getAbout, {}, { ...options, person })

/** What somebody tells, written by themselves or by a worker: the same pages, another way to the server. */
export interface AboutWay {
  /** The address of the list; its parts are below it. */
  readonly base: string
  readonly back: string
  /** At a desk: words are about somebody else. */
  readonly desk: boolean
  save(saved: AboutSaved): Promise<CallFailure | undefined>
  give(item: SensitiveItem, value: string, another: boolean): Promise<CallFailure | undefined>
  withdraw(item: SensitiveItem): Promise<CallFailure | undefined>
  /** A masked value whole; on one's own phone nobody needs it. */
  unmask?(item: MaskedItem): Promise<CallResult<{ value: string }>>
}

const failed = (result: CallResult<unknown>): CallFailure | undefined => (result.ok ? undefined : result)

/** By the person, on their own device. */
export const ownWay = (options: Options): AboutWay => ({
  ...{ base: '/mine/about-me', back: '/mine/data', desk: false },
  save: async body => failed(await callEndpoint(saveAbout, { body }, options)),
  give: async (item, value) => {
    const body = { value, wording: wordings[item] }
    return failed(await callEndpoint(giveConsent, { params: { item }, body }, options))
  },
  withdraw: async item => failed(await callEndpoint(withdrawConsent, { params: { item } }, options)),
})

/** By a worker, at the desk of a site. Nothing of it stays on the device. */
export function deskWay(id: string, person: string, options: Options): AboutWay {
  const back = `/staff/sites/${id}/people/${person}`
  return {
    ...{ base: `${back}/about`, back, desk: true },
    save: async body =>
      failed(await callEndpoint(saveAboutAtDesk, { params: { id, person }, body }, options)),
    give: async (item, value, another) => {
      const body = { value, wording: wordings[item], another }
      return failed(await callEndpoint(giveConsentAtDesk, { params: { id, person, item }, body }, options))
    },
    withdraw: async item =>
      failed(await callEndpoint(withdrawConsentAtDesk, { params: { id, person, item } }, options)),
    unmask: item => callEndpoint(unmask, { params: { id, person, item } }, options),
  }
}

/** What a desk is told of somebody. */
export const askAboutAtDesk = (id: string, person: string) => (options: Options) =>
  callEndpoint(getAboutAtDesk, { params: { id, person } }, options)
