import type { FastifyBaseLogger } from 'fastify'
import type { CodeMessage, SmsSender } from './sms-sender.ts'

export type HttpSenderOptions = {
  readonly url: string
  readonly token: string
  /** Hears why a message wasn't handed over; never the phone or the code. */
  readonly log: Pick<FastifyBaseLogger, 'error'>
  /** For one try, in milliseconds. */
  readonly patience?: number
}

/** A reason without the address, which may carry a provider's secret. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}

async function tryOnce(
  { url, token, patience = 5_000 }: HttpSenderOptions,
  message: CodeMessage,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
      body: JSON.stringify(message),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
    return response.ok ? undefined : String(response.status)
  } catch (error) {
    return reasonOf(error)
  }
}

/** Refused for what it is: the same again would be refused again. */
const isFinal = (reason: string) => /^4(?!08|25|29)\d\d$/.test(reason)

/** Hands messages to a webhook, which docs/sms.md describes; what fails for the moment is tried once more. */
export function httpSender(options: HttpSenderOptions): SmsSender {
  return {
    async send(message) {
      const first = await tryOnce(options, message)
      const reason = first === undefined || isFinal(first) ? first : await tryOnce(options, message)
      if (reason !== undefined) options.log.error({ reason, sms: message.id }, 'a code was not handed over')
      return reason === undefined
    },
  }
}
