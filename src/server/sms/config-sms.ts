import { StartError } from '../start-error.ts'

/** How codes reach a phone; `unset` leaves it to what the database is. */
export type SmsConfig =
  | { readonly kind: 'unset' | 'log' | 'desk' }
  | { readonly kind: 'http'; readonly url: string; readonly token: string }

/** Phone numbers and codes travel there: encrypted, or not off this machine. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname))
}

/** Reads `SMS`, `SMS_URL` and `SMS_TOKEN`. Throws StartError naming the wrong one and what would be right. */
export function readSms(env: Readonly<Record<string, string | undefined>>): SmsConfig {
  const { SMS: kind = '', SMS_URL: url = '', SMS_TOKEN: token = '' } = env
  if (kind === '') return { kind: 'unset' }
  if (kind === 'log' || kind === 'desk') return { kind }
  if (kind !== 'http') throw new StartError('configNotASms', { name: 'SMS', value: kind })
  const missing = url === '' ? 'SMS_URL' : token === '' ? 'SMS_TOKEN' : ''
  if (missing !== '') throw new StartError('configSmsHalf', { name: missing })
  // The address stays out of the sentence: it may carry a provider's secret.
  if (!isSafeUrl(url)) throw new StartError('configNotASmsUrl', { name: 'SMS_URL' })
  return { kind, url, token }
}
