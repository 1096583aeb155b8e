import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import type { EndpointInput } from '../../../shared/endpoint.ts'
import { mobilePattern, plainPhone } from '../../../shared/phone.ts'
import type { Relation } from '../contract.ts'
import { confirmPaper, enterPaper, listPapers, seePaper } from '../paper-contract.ts'
import { lastDay, type Span } from '../rules.ts'
import { type Level, scopesOf } from './help-wish.ts'

/** What was entered from paper for somebody at a site. Nothing that a desk is told is kept on the device. */
export const askPapers = (id: string, person: string) => (options: CallOptions) =>
  callEndpoint(listPapers, { params: { id, person } }, options)

/** The address of a picture from its base64. */
export const pictureOf = (base64: string): string => `data:image/jpeg;base64,${base64}`

/** Whose sheet it is. */
export interface PaperAt {
  readonly id: string
  readonly person: string
  readonly paper: string
}

/** The photo of a sheet, as an address for an `img`. */
export async function askPhoto(params: PaperAt, options: CallOptions): Promise<CallResult<string>> {
  const result = await callEndpoint(seePaper, { params }, options)
  return result.ok ? { ...result, value: pictureOf(result.value.photo) } : result
}

/** The second worker's word. */
export const confirmPaperOf = (params: PaperAt, options: CallOptions) =>
  callEndpoint(confirmPaper, { params }, options)

/** What a worker has written from a sheet so far. */
export interface PaperDraft {
  readonly how: 'paper' | 'two-workers'
  readonly name: string
  readonly phone: string
  readonly relation: Relation
  readonly calls: string
  readonly level: Level
  readonly span: Span
  /** In base64; empty before it was taken. */
  readonly photo: string
}

export const emptyPaper: PaperDraft = {
  ...{
    how: 'paper',
    name: '',
    phone: '',
    relation: 'daughter',
    calls: '',
    level: 'enrol',
    span: 90,
    photo: '',
  },
}

/** By two workers it goes no further than looking and enrolling. */
export const levelsBy = {
  paper: ['look', 'enrol', 'meals', 'record'],
  'two-workers': ['look', 'enrol'],
} as const

/** The level as it counts: choosing two workers takes back what they can't give. */
export const levelOf = ({ how, level }: PaperDraft): Level =>
  how === 'two-workers' && level !== 'look' ? 'enrol' : level

/** The fields that are not right yet, in their order. */
export function paperProblems({
  name,
  phone,
  calls,
  photo,
}: PaperDraft): ('name' | 'phone' | 'calls' | 'photo')[] {
  return [
    ...(/\p{L}/u.test(name) ? [] : (['name'] as const)),
    ...(mobilePattern.test(plainPhone(phone)) ? [] : (['phone'] as const)),
    ...(calls.trim() === '' ? (['calls'] as const) : []),
    ...(photo === '' ? (['photo'] as const) : []),
  ]
}

/** What is sent; the same `id` again is the same sheet. `now` in milliseconds. */
export function paperBody(
  id: string,
  draft: PaperDraft,
  now: number,
): EndpointInput<typeof enterPaper>['body'] {
  const { how, name, phone, relation, calls, span, photo } = draft
  return {
    ...{ id, how, name: name.trim(), phone, relation, calls: calls.trim(), photo },
    ...{ scopes: [...scopesOf[levelOf(draft)]], until: lastDay(span, now) },
  }
}

/** Enters a sheet. */
export const enterPaperOf = (
  id: string,
  person: string,
  body: EndpointInput<typeof enterPaper>['body'],
  options: CallOptions,
) => callEndpoint(enterPaper, { params: { id, person }, body }, options)
