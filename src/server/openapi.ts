import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import type { Endpoint } from '../shared/endpoint.ts'
import { problemSchema } from '../shared/problem.ts'

type JsonSchema = ReturnType<typeof toJsonSchema>

// What a schema checks beyond JSON Schema (a real date, no control characters) stays out of the description.
function schemaOf(schema: GenericSchema): JsonSchema {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
  return rest
}

function parametersOf(endpoint: Endpoint) {
  const list = (place: 'path' | 'query', schema: GenericSchema | undefined) => {
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema)
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }))
  }
  return [...list('path', endpoint.params), ...list('query', endpoint.query)]
}

function successesOf(endpoint: Endpoint) {
  const type = endpoint.path.endsWith('.ics') ? 'text/calendar' : 'application/json'
  const content = { [type]: { schema: schemaOf(endpoint.reply) } }
  // What is put there for the first time answers 201, a repeat or a stored refusal 200.
  return {
    200: { description: 'done', content },
    ...(endpoint.method === 'PUT' ? { 201: { description: 'made', content } } : {}),
  }
}

function operationOf(endpoint: Endpoint) {
  const problems = new Map<number, string[]>()
  const refusals = {
    ...endpoint.refusals,
    bad_input: 400,
    ...(endpoint.who === 'anyone' ? {} : { not_signed_in: 401 }),
  }
  for (const [code, status] of Object.entries(refusals))
    problems.set(status, [...(problems.get(status) ?? []), code])
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    'x-who': endpoint.who,
    ...(endpoint.who === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: parametersOf(endpoint),
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body) } },
          },
        }
      : {}),
    responses: {
      ...successesOf(endpoint),
      ...Object.fromEntries(
        [...problems].map(([status, codes]) => [status, { description: codes.join(', '), content }]),
      ),
    },
  }
}

/** The OpenAPI 3.1 description of every mounted endpoint, made from the contracts and nothing else. */
export function openApi(endpoints: readonly Endpoint[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'yinling', version },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yinling_session' } },
    },
  }
}
