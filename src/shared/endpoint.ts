import type { GenericSchema, InferInput, InferOutput } from 'valibot'
import type { TabletProof } from './tablet.ts'

/**
 * Who may call an endpoint; `src/server/policy.ts` decides, these are its names.
 * - `anyone`: no account needed
 * - `signed-in`: a person with a session, about themselves
 * - `self-or-family`: oneself, or a relative whom the person lets do it (the scope is the endpoint's)
 * - `self-or-staff`: the person named, a relative whom they let enrol, or staff of the site the thing belongs to
 * - `site-staff`: staff of the site, or a coordinator of a division above it
 * - `auditor`: an auditor of the division, or an administrator; only for what reads
 * - `appointer`: a coordinator of the division, or an administrator: makes and closes sites, appoints and suspends
 * - `administrator`: an administrator of the deployment
 * - `tablet`: a tablet of a site, which is nobody
 */
export const rules = [
  'anyone',
  'signed-in',
  'self-or-family',
  'self-or-staff',
  'site-staff',
  'auditor',
  'appointer',
  'administrator',
  'tablet',
] as const
export type Rule = (typeof rules)[number]

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One endpoint, declared once: the server mounts it, the device calls it, the API description lists it. */
export type Endpoint<
  Params extends GenericSchema = GenericSchema,
  Query extends GenericSchema = GenericSchema,
  Body extends GenericSchema = GenericSchema,
  Reply extends GenericSchema = GenericSchema,
> = {
  readonly name: string
  readonly summary: string
  readonly method: Method
  /** With `:name` for each path parameter. */
  readonly path: `/api/v1/${string}`
  readonly who: Rule
  /** The least that somebody must have shown who calls from a tablet of a site; absent: not from a tablet at all. */
  readonly tablet?: TabletProof
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Shape of a success; the device trusts it, tests hold the server to it. */
  readonly reply: Reply
  /** Refusal code → HTTP status; each code has a sentence in the feature's texts under `refusals`. */
  readonly refusals: Readonly<Record<string, number>>
}

/** Keeps the exact types of one endpoint's declaration. */
export function defineEndpoint<
  Params extends GenericSchema,
  Query extends GenericSchema,
  Body extends GenericSchema,
  Reply extends GenericSchema,
  const E extends Endpoint<Params, Query, Body, Reply>,
>(endpoint: E): E {
  return endpoint
}

type InputOf<S> = S extends GenericSchema ? InferInput<S> : undefined
type OutputOf<S> = S extends GenericSchema ? InferOutput<S> : undefined

/** What a caller hands in, before validation. */
export type EndpointInput<E extends Endpoint> = {
  params: InputOf<E['params']>
  query: InputOf<E['query']>
  body: InputOf<E['body']>
}

/** What a handler gets, after validation. */
export type EndpointRequest<E extends Endpoint> = {
  params: OutputOf<E['params']>
  query: OutputOf<E['query']>
  body: OutputOf<E['body']>
}

export type EndpointReply<E extends Endpoint> = InferOutput<E['reply']>
export type RefusalCode<E extends Endpoint> = Extract<keyof E['refusals'], string>
