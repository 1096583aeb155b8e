/** A reply of the server: a status and what it says. */
export type SampleReply = { readonly status?: number; readonly body: unknown }

/** What was asked of it, in order, as `METHOD path`. */
export type AnsweringFetch = typeof fetch & { readonly asked: string[] }

/** A network whose server answers as told; where nothing is told, or `undefined`, there is no network. */
export function answeringFetch(
  answer: (asked: string, body: unknown) => SampleReply | undefined,
): AnsweringFetch {
  const asked: string[] = []
  const fetched: typeof fetch = async (address, request) => {
    const line = `${request?.method ?? 'GET'} ${address}`
    asked.push(line)
    const reply = answer(line, typeof request?.body === 'string' ? JSON.parse(request.body) : undefined)
    if (reply === undefined) throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(reply.body), {
      status: reply.status ?? 200,
      headers: { 'content-type': 'application/json' },
    })
  }
  return Object.assign(fetched, { asked })
}

/** No network at all. */
export const noNetwork = (): AnsweringFetch => answeringFetch(() => undefined)
