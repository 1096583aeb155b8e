import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { defineEndpoint } from '../shared/endpoint.ts'
import { done, mountEndpoint } from './mount-endpoint.ts'
import { openApi } from './openapi.ts'
import type { ServerContext } from './server-context.ts'

export const getHealth = defineEndpoint({
  name: 'getHealth',
  summary: 'Whether the server and its database answer.',
  method: 'GET',
  path: '/api/v1/health',
  who: 'anyone',
  reply: v.object({
    status: v.picklist(['ok', 'degraded']),
    version: v.string(),
    database: v.object({ kind: v.picklist(['embedded', 'external']), ok: v.boolean() }),
    demo: v.boolean(),
  }),
  refusals: {},
})

/** Mounts whether we are well and, once everything else is mounted, what we offer. */
export function mountHealth(app: FastifyInstance, context: ServerContext): void {
  mountEndpoint(app, context, getHealth, async ({ reply }) => {
    const ok = await context.pool.query('SELECT 1').then(
      () => true,
      () => false,
    )
    const status = ok ? ('ok' as const) : ('degraded' as const)
    if (!ok) reply.header('retry-after', '5')
    const { kind } = context.config.database
    return done(
      { status, version: context.version, database: { kind, ok }, demo: context.demo },
      ok ? 200 : 503,
    )
  })

  let description: string | undefined
  app.get('/api/v1/openapi.json', async (_request, reply) => {
    description ??= JSON.stringify(openApi(context.endpoints, context.version))
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(description)
  })
}
