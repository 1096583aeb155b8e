import { type GenericSchema, safeParse } from 'valibot'
import type { Endpoint, EndpointInput, EndpointReply } from '../shared/endpoint.ts'
import type { Problem } from '../shared/problem.ts'
import { askServer, type CallOptions } from './ask-server.ts'

/**
 * Why a call brought nothing.
 * - `refused`: `code` is stable; `title` is the server's sentence, empty when the device itself refused the input
 * - `offline`: no answer came (also a caller's own abort, and a hotel's or station's sign-in page instead of us)
 * - `server`: something is wrong on the other side
 * - `signed-out`: the session is over
 */
export type CallFailure =
  | { readonly ok: false; readonly kind: 'refused'; code: string; title: string; status: number }
  | { readonly ok: false; readonly kind: 'offline' | 'server' | 'signed-out' }
export type CallResult<Value> = { readonly ok: true; readonly value: Value } | CallFailure

// A part the endpoint does not have is left out; a part whose every key is optional may be.
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { [K in Key]?: undefined }
  : Record<string, never> extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value }
export type CallInput<E extends Endpoint> = Part<'params', EndpointInput<E>['params']> &
  Part<'query', EndpointInput<E>['query']> &
  Part<'body', EndpointInput<E>['body']>

type Parts = { params?: unknown; query?: unknown; body?: unknown }

/** Calls an endpoint of our server and never throws: what can go wrong is in the result. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: CallOptions = {},
): Promise<CallResult<EndpointReply<E>>> {
  const parts: Parts = input
  if (
    !fits(endpoint.params, parts.params) ||
    !fits(endpoint.query, parts.query) ||
    !fits(endpoint.body, parts.body)
  )
    return { ok: false, kind: 'refused', code: 'bad_input', title: '', status: 400 }
  const answer = await askServer(addressOf(endpoint, parts), requestFor(endpoint, parts), options)
  if (answer === undefined) return { ok: false, kind: 'offline' }
  return answer.status < 400
    ? { ok: true, value: answer.json as EndpointReply<E> }
    : failureOf(endpoint, answer.status, answer.json)
}

/** The address a call goes to, from the page's origin; query keys in the order given. */
export function addressOf(endpoint: Endpoint, { params, query }: Parts): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(entryOf(params, key)))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {}))
    if (value !== undefined) search.append(key, `${value}`)
  return search.toString() === '' ? path : `${path}?${search}`
}

function entryOf(params: unknown, key: string): string {
  const found = Object.entries(params ?? {}).find(([name]) => name === key)
  return found === undefined ? '' : `${found[1]}`
}

function fits(schema: GenericSchema | undefined, value: unknown): boolean {
  return schema === undefined || safeParse(schema, value ?? {}).success
}

function requestFor(endpoint: Endpoint, { query, body }: Parts): RequestInit {
  // Where somebody is must not be joined with who they are. A plain GET carries no header of ours, so that it
  // can use what the page has preloaded.
  const anonymous = endpoint.who === 'anyone' && endpoint.method === 'GET' && entryOf(query, 'near') !== ''
  return {
    method: endpoint.method,
    credentials: anonymous ? 'omit' : 'same-origin',
    ...(endpoint.body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  }
}

function failureOf(endpoint: Endpoint, status: number, json: unknown): CallFailure {
  if (status >= 500) return { ok: false, kind: 'server' }
  const { code = '', title = '' }: Partial<Problem> = json ?? {}
  if (status === 401 && !(code in endpoint.refusals)) return { ok: false, kind: 'signed-out' }
  return { ok: false, kind: 'refused', code, title, status }
}
