import { type Connectivity, connectivity } from './connectivity.ts'
import { visitor } from './visitor.ts'

export type CallOptions = {
  readonly signal?: AbortSignal | undefined
  readonly fetch?: typeof fetch
  /** Milliseconds until a silent network counts as none. */
  readonly patience?: number
  /** Hears of every call whether the server answered. */
  readonly connectivity?: Pick<Connectivity, 'callAnswered' | 'callUnanswered'>
}

export type ServerAnswer = { readonly status: number; readonly json: unknown }

/** A tablet's visitor has no cookie. What is asked without credentials stays without them. */
function withPass(request: RequestInit): RequestInit {
  const pass = visitor.value?.pass
  if (pass === undefined || request.credentials === 'omit') return request
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${pass}` } }
}

/**
 * One request to our server; undefined when it was not reached. Apart from `callEndpoint`, so that the first list can be
 * asked for before the contracts' schemas have arrived.
 */
export async function askServer(
  address: string,
  request: RequestInit,
  options: CallOptions = {},
): Promise<ServerAnswer | undefined> {
  const { signal, patience = 20_000, connectivity: hears = connectivity } = options
  const stop = new AbortController()
  const stopNow = () => stop.abort()
  const timer = setTimeout(stopNow, patience)
  signal?.addEventListener('abort', stopNow)
  if (signal?.aborted) stopNow()
  try {
    const response = await (options.fetch ?? fetch)(address, { ...withPass(request), signal: stop.signal })
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
    if (!isJson && response.status < 500) {
      hears.callUnanswered()
      return undefined
    }
    const json: unknown = isJson ? await response.json() : undefined
    hears.callAnswered()
    return { status: response.status, json }
  } catch {
    // Broken off by the caller says nothing about the network.
    if (!signal?.aborted) hears.callUnanswered()
    return undefined
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stopNow)
  }
}
