import { newAct } from './sample-town.ts'
import { softAuthenticator } from './soft-authenticator.ts'
import type { staffScene } from './staff-scene.ts'
import { ownOrigin } from './test-app.ts'

/** All that somebody signed in as staff does with a passkey: adds one, comes in by it, removes it. */
export async function usePasskey(
  { send }: Pick<ReturnType<typeof staffScene>, 'send'>,
  headers: { readonly cookie: string },
): Promise<void> {
  const key = softAuthenticator({ origin: ownOrigin, rpId: 'localhost' })
  const id = newAct()
  const add = (await send('POST', 'me/challenge', { for: 'add' }, headers)).json().challenge
  const answers = [
    await send('POST', 'me/passkeys', { id, name: '这台电脑', made: key.make(add) }, headers),
    await send('POST', 'passkey/sign-in', {
      signed: key.sign((await send('POST', 'passkey/challenge', {})).json().challenge),
    }),
    await send('DELETE', `me/passkeys/${id}`, undefined, headers),
  ]
  const refused = answers.find(({ statusCode }) => statusCode >= 300)
  if (refused !== undefined) throw new Error(refused.payload)
}
