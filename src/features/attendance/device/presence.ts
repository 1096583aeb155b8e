import type { CallOptions } from '../../../device/ask-server.ts'
import { type CallResult, callEndpoint } from '../../../device/call-endpoint.ts'
import { showPresence } from '../contract.ts'

/** Trades the code of a site's screen for this device's pass. The code itself is kept nowhere. */
export function showCode(
  site: string,
  code: string,
  options: CallOptions = {},
): Promise<CallResult<{ until: string }>> {
  return callEndpoint(showPresence, { params: { id: site }, body: { code } }, options)
}
