import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { MadeKey, Signed } from '../../features/staff/passkey-contract.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const text = (data: Uint8Array) => Buffer.from(data).toString('base64url')

export type SignMore = {
  readonly origin?: string
  readonly rpId?: string
  /** What the device says of its uses; one more than before, if left out. */
  readonly counter?: number
  /** Whether it saw a finger or the lock of the screen. */
  readonly verified?: boolean
  readonly type?: string
}

const [present, seen, withKey] = [0x01, 0x04, 0x40]

/** A computer's own passkey, with a real key on P-256: it makes itself known and signs as browsers do (WebAuthn level 2). */
export function softAuthenticator(home: { readonly origin: string; readonly rpId: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let uses = 0
  const clientData = (type: string, challenge: string, origin = home.origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const data = (flags: number, { rpId = home.rpId, counter = ++uses, verified = true }: SignMore) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags | (verified ? seen : 0)]), count])
  }
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
  return {
    id: text(id),
    /** The public half, as a server keeps it. */
    publicKey: Buffer.from(cose),
    /** What the device answers when it is asked to make the key. */
    make(challenge: string, more: SignMore = {}): MadeKey {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = Buffer.concat([data(present | withKey, more), Buffer.alloc(16), length, id, cose])
      const attestation = new Map<string, string | Map<string, never> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', new Uint8Array(authData)],
      ])
      return {
        id: text(id),
        response: {
          clientDataJSON: text(clientData(more.type ?? 'webauthn.create', challenge, more.origin)),
          attestationObject: text(isoCBOR.encode(attestation)),
          transports: ['internal', 'of-next-year'],
        },
      }
    },
    /** What it answers when it is asked to sign. */
    sign(challenge: string, more: SignMore = {}): Signed {
      const client = clientData(more.type ?? 'webauthn.get', challenge, more.origin)
      const authenticatorData = data(present, more)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey)
      return {
        id: text(id),
        response: {
          clientDataJSON: text(client),
          authenticatorData: text(authenticatorData),
          signature: text(signature),
        },
      }
    },
  }
}
