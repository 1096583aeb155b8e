import { useState } from 'preact/hooks'
import type { CallFailure, CallResult } from '../../../device/call-endpoint.ts'

/** Something that matters on its way: sent, asked back who it is, done. */
export interface Act<Value> {
  /** Sends it; answers what no proof puts right. */
  readonly send: () => Promise<CallFailure | undefined>
  /** The server wants to know again who asks; `send` once more afterwards. */
  readonly wantsProof: boolean
  readonly done: Value | undefined
}

const wantsProof = (failure: CallFailure) => failure.kind === 'refused' && failure.code === 'prove_again'

export function useAct<Value>(run: () => Promise<CallResult<Value>>): Act<Value> {
  const [state, setState] = useState<{ proof: boolean; done?: Value }>({ proof: false })
  return {
    wantsProof: state.proof,
    done: state.done,
    async send() {
      const result = await run()
      if (result.ok) setState({ proof: false, done: result.value })
      else setState({ proof: wantsProof(result) })
      return result.ok || wantsProof(result) ? undefined : result
    },
  }
}
