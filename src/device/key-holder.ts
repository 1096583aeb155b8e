/** What a key has to sign, and which keys are meant; none named means whichever this device holds for us. */
export interface SignWish {
  readonly challenge: string
  readonly rpId: string
  readonly known?: readonly KnownKey[]
}

export interface KnownKey {
  readonly id: string
  readonly transports: readonly ('ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb')[]
}

export interface MakeWish extends SignWish {
  /** As the device lists it: what this app is called, and whose key it is. */
  readonly rpName: string
  readonly user: { readonly id: string; readonly name: string }
}

/** What a key signed, in base64url, as the server takes it. */
export interface SignedKey {
  readonly id: string
  readonly response: {
    readonly clientDataJSON: string
    readonly authenticatorData: string
    readonly signature: string
    readonly userHandle?: string
  }
}

export interface NewKey {
  readonly id: string
  readonly response: {
    readonly clientDataJSON: string
    readonly attestationObject: string
    readonly transports?: string[]
  }
}

/** `cancelled`: the person, or the time that a device gives them, said no. `known`: this device has a key already. */
export type KeyTrouble = 'cancelled' | 'known' | 'failed'
export type KeyAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: KeyTrouble }

/** The part of a device that keeps keys behind a finger or the lock of the screen (WebAuthn). Never throws. */
export interface KeyHolder {
  readonly make: (wish: MakeWish) => Promise<KeyAnswer<NewKey>>
  readonly sign: (wish: SignWish) => Promise<KeyAnswer<SignedKey>>
}

const troubles: Readonly<Record<string, KeyTrouble>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
}

async function answerOf<Value>(work: () => Promise<Value>): Promise<KeyAnswer<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, why: (error instanceof Error && troubles[error.name]) || 'failed' }
  }
}

const listed = (known: readonly KnownKey[] = []) =>
  known.map(({ id, transports }) => ({ id, type: 'public-key' as const, transports: [...transports] }))

const holder: KeyHolder = {
  make: ({ challenge, rpId, rpName, user, known }) =>
    answerOf(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser')
      return startRegistration({
        optionsJSON: {
          ...{ challenge, rp: { id: rpId, name: rpName }, user: { ...user, displayName: user.name } },
          pubKeyCredParams: [-7, -257].map(alg => ({ alg, type: 'public-key' })),
          excludeCredentials: listed(known),
          // To be found without a card number, and never opened by being near alone.
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          attestation: 'none',
        },
      })
    }),
  sign: ({ challenge, rpId, known }) =>
    answerOf(async () => {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      return startAuthentication({
        optionsJSON: { challenge, rpId, allowCredentials: listed(known), userVerification: 'required' },
      })
    }),
}

type KeyPage = Pick<Window, 'isSecureContext' | 'location'> & { readonly PublicKeyCredential?: unknown }

/**
 * What keeps keys here; undefined where there is nothing: an old browser, WeChat, a page without https. Nor at a bare number for an
 * address: browsers make keys for names alone.
 */
export function browserKeyHolder(page: KeyPage): KeyHolder | undefined {
  const { hostname } = page.location
  const isName = !/^[\d.]+$|:/.test(hostname)
  return typeof page.PublicKeyCredential === 'function' && page.isSecureContext && isName ? holder : undefined
}
