import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../shared/endpoint.ts'
import { titles } from './app.ts'
import { openTestApp, type TestApp } from './testing/test-app.ts'

const schema = v.looseObject({})
const content = v.record(v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z+-]+$/)), v.strictObject({ schema }))
const operationSchema = v.strictObject({
  operationId: v.string(),
  summary: v.pipe(v.string(), v.endsWith('.')),
  'x-who': v.picklist(rules),
  security: v.optional(v.strictTuple([v.strictObject({ session: v.strictTuple([]) })])),
  parameters: v.array(
    v.strictObject({ name: v.string(), in: v.picklist(['path', 'query']), required: v.boolean(), schema }),
  ),
  requestBody: v.optional(v.strictObject({ required: v.literal(true), content })),
  responses: v.record(
    v.pipe(v.string(), v.regex(/^[2-5]\d\d$/)),
    v.strictObject({ description: v.pipe(v.string(), v.minLength(1)), content: v.optional(content) }),
  ),
})
const documentSchema = v.strictObject({
  openapi: v.pipe(v.string(), v.regex(/^3\.1\.\d$/)),
  info: v.strictObject({ title: v.string(), version: v.string() }),
  paths: v.record(
    v.pipe(v.string(), v.regex(/^\/api\/v1\/[^:?]*$/)),
    v.record(v.picklist(['get', 'post', 'put', 'delete']), operationSchema),
  ),
  components: v.strictObject({ schemas: v.record(v.string(), schema), securitySchemes: v.looseObject({}) }),
})

let town: TestApp
let described: v.InferOutput<typeof documentSchema>
beforeAll(async () => {
  town = await openTestApp()
  described = v.parse(documentSchema, (await town.get('/api/v1/openapi.json')).json())
})
afterAll(() => town.close())

const operations = () =>
  Object.entries(described.paths).flatMap(([path, each]) =>
    Object.entries(each).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the API description', () => {
  it('lists every endpoint that is mounted, and nothing else', () => {
    const mounted = town.context.endpoints.map(
      each => `${each.method.toLowerCase()} ${each.path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(
      operations()
        .map(each => `${each.method} ${each.path}`)
        .sort(),
    ).toEqual(mounted.sort())
    expect(new Set(operations().map(each => each.operation.operationId)).size).toBe(mounted.length)
    for (const name of [
      'listOpenings',
      'getOpening',
      'getFeed',
      'getSeats',
      'putEnrolment',
      'deleteEnrolment',
      'postActs',
      'signIn',
      'signOut',
      'getMe',
      'listMyEnrolments',
      'getMyRecord',
      'getCalendar',
      'getCallList',
      'listAudit',
      'listDivisions',
      'searchDivisions',
      'nearestDivision',
      'getHealth',
    ])
      expect(operations().map(each => each.operation.operationId)).toContain(name)
  })

  it('names each parameter of a path, and each only once', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(found => found[1])
      const named = operation.parameters.filter(each => each.in === 'path').map(each => each.name)
      expect(named.sort()).toEqual(inPath.sort())
      expect(new Set(operation.parameters.map(each => `${each.in} ${each.name}`)).size).toBe(
        operation.parameters.length,
      )
    }
  })

  it('refers only to what it describes, in plain JSON Schema', () => {
    const text = JSON.stringify(described)
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(described.components.schemas)).toContain(name)
    expect(text).not.toContain('"$schema"')
    expect(text).not.toContain('"nullable"')
  })

  it('says who may call, and that the session cookie is needed where it is', () => {
    for (const { operation } of operations())
      expect(operation.security === undefined).toBe(operation['x-who'] === 'anyone')
  })

  it('names the success and each refusal with its status and form', () => {
    for (const endpoint of town.context.endpoints) {
      const found = operations().find(each => each.operation.operationId === endpoint.name)
      const responses: Record<string, { description: string; content?: object | undefined }> =
        found?.operation.responses ?? {}
      for (const [code, status] of Object.entries(endpoint.refusals)) {
        expect(responses[status]?.description, `${endpoint.name} ${code}`).toContain(code)
        expect(Object.keys(responses[status]?.content ?? {})).toEqual(['application/problem+json'])
      }
      expect(Object.keys(responses).some(status => status.startsWith('2'))).toBe(true)
    }
    const put = described.paths['/api/v1/enrolments/{id}']?.put
    expect(Object.keys(put?.responses ?? {})).toEqual(expect.arrayContaining(['200', '201']))
    const calendar = described.paths['/api/v1/me/calendar.ics']?.get
    expect(Object.keys(calendar?.responses['200']?.content ?? {})).toEqual(['text/calendar'])
  })
})

describe('every refusal', () => {
  it('has a sentence in Chinese and one in English', async () => {
    const features = await readdir(new URL('../features', import.meta.url))
    const folders = ['texts', ...features.map(name => `../features/${name}/texts`)]
    const english = new Map<string, string>()
    for (const folder of folders) {
      const text = await readFile(new URL(`${folder}/en.json`, import.meta.url), 'utf8').catch(() => '{}')
      const { refusals = {} } = v.parse(
        v.looseObject({ refusals: v.optional(v.record(v.string(), v.string())) }),
        JSON.parse(text),
      )
      for (const [code, sentence] of Object.entries(refusals)) english.set(code, sentence)
    }
    const codes = town.context.endpoints.flatMap(each => Object.keys(each.refusals))
    for (const code of new Set([...codes, ...titles.keys()])) {
      expect(titles.get(code), code).toMatch(/\p{Script=Han}.*[。！？]$/u)
      expect(english.get(code), code).toMatch(/^[A-Z][^\p{Script=Han}]*[.?]$/u)
    }
  })
})
