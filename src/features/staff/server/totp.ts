import { Secret, TOTP } from 'otpauth'
import texts from '../texts/zh-CN.json' with { type: 'json' }

const period = 30

/** A new secret, base32: 160 bits, as RFC 4226 recommends. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

const totpOf = (secret: string, label: string) =>
  new TOTP({
    issuer: texts.authenticator.issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  })

/** The address that an authenticator reads from a QR code. */
export function addressOfSecret(secret: string, name: string | null): string {
  return totpOf(secret, name ?? texts.authenticator.label).toString()
}

/** Which half minute since 1970 a code belongs to: this one or a neighbour, for clocks are off; undefined for a wrong code. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret, texts.authenticator.label).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta
}
