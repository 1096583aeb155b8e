import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemTitles } from './problems.ts'
import { problemOf } from './problems.ts'

const byFastifyCode: Readonly<Record<string, readonly [status: number, code: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body_too_large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'wrong_media_type'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'bad_json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'bad_json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'bad_json'],
  FST_ERR_BAD_URL: [400, 'bad_input'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'no_such_page'],
  FST_UNDER_PRESSURE: [503, 'busy'],
}

// Of PostgreSQL and the driver: the server is stopping, starting, gone, out of connections, too slow or only a copy now.
const databaseAway =
  /^(08|57P0[1-3]|53300|57014|25006|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/

function isDatabaseAway(error: FastifyError): boolean {
  return (
    databaseAway.test(error.code ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/.test(
      error.message,
    )
  )
}

/** Sends one refusal as `application/problem+json`. */
export function sendProblem(
  reply: FastifyReply,
  titles: ProblemTitles,
  code: string,
  status: number,
  detail?: string,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(titles, code, status, detail)))
}

function statusAndCode(error: FastifyError): readonly [number, string] {
  const known = byFastifyCode[error.code ?? '']
  if (known) return known
  if (error.statusCode === 429) return [429, 'too_many_requests']
  if (isDatabaseAway(error)) return [503, 'busy']
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return [error.statusCode, 'bad_input']
  return [500, 'internal']
}

/** Everything unexpected: words for people, the reason only in the log. */
export function sendError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  titles: ProblemTitles,
): FastifyReply {
  const [status, code] = statusAndCode(error)
  if (status >= 500)
    request.log.error({ err: { message: error.message, stack: error.stack, code: error.code } }, 'failed')
  if (status === 503 || status === 429) reply.header('retry-after', reply.getHeader('retry-after') ?? '5')
  return sendProblem(reply, titles, code, status)
}

/** One handler for every error of a route, one answer for every address that leads nowhere. */
export function handleErrors(app: FastifyInstance, titles: ProblemTitles): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(error, request, reply, titles))
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, titles, 'no_such_page', 404))
}
