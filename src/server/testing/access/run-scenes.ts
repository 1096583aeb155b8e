import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import * as v from 'valibot'
import { answerSchema } from '../../../features/enrolment/contract.ts'
import type { Endpoint } from '../../../shared/endpoint.ts'
import { ownOrigin, problemIn } from '../test-app.ts'
import type { AccessWorld, AtTablet } from './access-world.ts'
import type { Caller } from './callers.ts'
import type { FeatureScenes, Parts } from './scene.ts'

export type Answer = 'yes' | 'no' | 'sign in'

/** What one caller was answered to one row. */
export type Cell = {
  readonly feature: string
  readonly endpoint: Endpoint
  readonly about: string
  readonly own: boolean
  readonly caller: Caller
  readonly answer: Answer
  /** Whether it left a line in the ledger of its feature. */
  readonly noted: boolean
}

function requestOf(endpoint: Endpoint, { params, query, body }: Parts): InjectOptions {
  const given = new Map(Object.entries(params ?? {}))
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(`${given.get(key)}`))
  // As an object it is sent as JSON; an endpoint without a body gets none, nor a word about its kind.
  const payload = endpoint.body === undefined ? {} : { payload: { ...(body ?? {}) } }
  return { method: endpoint.method, url: path, query: { ...(query ?? {}) }, ...payload }
}

const batchSchema = v.object({ answers: v.array(answerSchema) })

/** A batch is answered act by act, its refusals too; these scenes send one act. */
function codeOf(response: LightMyRequestResponse): string | undefined {
  if (response.statusCode >= 400) return problemIn(response).code
  const batch = v.safeParse(
    batchSchema,
    response.headers['content-type']?.includes('json') && response.json(),
  )
  return batch.success ? batch.output.answers.find(each => each.outcome === 'rejected')?.code : undefined
}

/**
 * Reads a right from the real answer: a stored refusal (full, over) came after the permission, a foreign thing may be
 * answered like one that never was. Anything else says that the scene is wrong, and throws.
 */
function answerOf(response: LightMyRequestResponse, where: string): Answer {
  const code = codeOf(response)
  if (code === undefined) return 'yes'
  // Whose phone it is has to be shown first, which is as much as signing in.
  if (code === 'not_signed_in' || code === 'no_proof') return 'sign in'
  // Staff have to give that up first: a right that they don't have.
  if (
    ['not_allowed', 'no_tablet', 'not_on_tablet', 'show_more', 'holds_rights'].includes(code) ||
    (code.startsWith('no_such_') && code !== 'no_such_page')
  )
    return 'no'
  throw new Error(`${where}: the scene is answered ${response.statusCode} ${response.payload}`)
}

let networks = 0

/** Sends what a row asks for, from a network of its own: limits by network are real. */
function send({ town }: AccessWorld, request: InjectOptions, headers: Record<string, string>) {
  networks++
  return town.app.inject({
    ...request,
    remoteAddress: `127.2.${networks >> 8}.${networks & 255}`,
    headers: {
      host: 'localhost',
      origin: ownOrigin,
      ...headers,
    },
  })
}

/** A caller with a session of their own for this one request; `anew` somebody new of the same kind. */
async function calling(world: AccessWorld, caller: Caller, anew: boolean): Promise<AtTablet> {
  const actor = anew ? await world.standIn(caller) : caller.actor
  if (caller.tablet !== undefined) return world.atTablet({ ...caller, actor })
  const who = actor && (await world.sessionOf(actor))
  return { who, headers: who ? { cookie: who.cookie } : {} }
}

/** Every row of every scene, asked by every caller, one after another. */
export async function runScenes(world: AccessWorld, features: readonly FeatureScenes[]): Promise<Cell[]> {
  const count = async (table: FeatureScenes['ledger']) =>
    (await world.town.database.pool.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)).rows[0]
      ?.rows
  const cells: Cell[] = []
  for (const { feature, ledger, scenes } of features)
    for (const { endpoint, rows } of scenes)
      for (const { about, own = false, endsCaller = false, input } of rows)
        for (const caller of world.callers) {
          const { who, headers } = await calling(world, caller, endsCaller)
          const request = requestOf(endpoint, await input(world, who))
          const before = await count(ledger)
          const answer = answerOf(
            await send(world, request, headers),
            `${endpoint.name}, ${about}, ${caller.name}`,
          )
          const noted = (await count(ledger)) !== before
          cells.push({ feature, endpoint, about, own, caller, answer, noted })
        }
  return cells
}
