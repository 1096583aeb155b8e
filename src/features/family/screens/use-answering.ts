import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import type { Scope } from '../../../shared/scopes.ts'
import { agree, endGrantOf, keepGrantOf } from '../device/my-family.ts'

/** A yes or an end on its way. */
export interface Answering {
  readonly busy: boolean
  readonly failure: CallFailure | undefined
  /** Yes to these scopes. */
  readonly say: (scopes: readonly Scope[]) => void
  /** It is fine as two workers entered it. */
  readonly keep: () => void
  /** No, or no more. */
  readonly end: () => void
}

/** Answers a grant, one thing at a time; what was ended leads back to the list. */
export function useAnswering(id: string, onSignedOut: () => void): Answering {
  const options = useHandedIn()
  const { route } = useLocation()
  const [state, setState] = useState<{ busy: boolean; failure?: CallFailure | undefined }>({ busy: false })
  const run = async (work: () => Promise<CallFailure | undefined>, then?: () => void) => {
    if (state.busy) return
    setState({ busy: true })
    const failure = await work()
    setState({ busy: false, failure })
    if (failure?.kind === 'signed-out') onSignedOut()
    if (failure === undefined) then?.()
  }
  return {
    busy: state.busy,
    failure: state.failure,
    say: scopes =>
      void run(
        async () => {
          const result = await agree(id, scopes, options)
          return result.ok ? undefined : result
        },
        () => route('/mine/family?agreed=1', true),
      ),
    keep: () =>
      void run(
        async () => {
          const result = await keepGrantOf(id, options)
          return result.ok ? undefined : result
        },
        () => route('/mine/family?kept=1', true),
      ),
    end: () =>
      void run(
        () => endGrantOf(id, options),
        () => route('/mine/family?ended=1', true),
      ),
  }
}
