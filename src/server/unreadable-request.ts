import type { Socket } from 'node:net'
import type { ProblemTitles } from './problems.ts'
import { problemOf } from './problems.ts'

const known: Readonly<Record<string, readonly [status: number, reason: string, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'body_too_large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'busy'],
}

/** Answers what could not even be read as a request, in the same words and the same form as every other refusal. */
export function answerUnreadable(titles: ProblemTitles) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    // The other side is gone: there is nobody to tell.
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const [status, reason, code] = known[error.code ?? ''] ?? [400, 'Bad Request', 'bad_input']
    const body = JSON.stringify(problemOf(titles, code, status))
    socket.end(
      [
        `HTTP/1.1 ${status} ${reason}`,
        'content-type: application/problem+json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    )
  }
}
