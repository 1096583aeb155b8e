import { type CallFailure, callEndpoint } from '../../../device/call-endpoint.ts'
import { personalSignal } from '../../../device/personal.ts'
import type { MemoryOptions, Remembered } from '../../../device/remembered.ts'
import { type CheckInCode, getCheckInCode } from '../contract.ts'
import { codeWindow, goodWindows, renewalDelay } from '../rules.ts'

/** What a site's screen shows. */
export type SiteFace = { readonly site: string } & (
  | {
      readonly state: 'shown'
      readonly code: CheckInCode
      readonly goodUntil: number
      readonly late: boolean
    }
  | { readonly state: 'refused'; readonly code: string; readonly title: string }
  | { readonly state: 'unreachable' }
)

/** Never remembered on the device: a code of earlier opens nothing. */
export const siteFace = personalSignal<Remembered<SiteFace>>()

// A screen without an answer asks again soon, and does not rush a server that is in trouble.
const askAgain = 5_000

/** In how many milliseconds the screen asks for its next code. */
export function nextAsking(face: SiteFace, now: number): number {
  return face.state === 'shown' && !face.late ? renewalDelay(face.code.renewsAt, now) : askAgain
}

/**
 * Fetches the site's present code. Without an answer the last one stands as long as it is surely good; after that the screen says
 * that signing in by phone isn't possible now.
 */
export async function loadSiteCode(
  site: string,
  options: Omit<MemoryOptions, 'person'> = {},
): Promise<CallFailure | undefined> {
  const { now = Date.now } = options
  const result = await callEndpoint(getCheckInCode, { params: { id: site } }, options)
  if (!result.ok && result.kind === 'signed-out') return result
  const at = now()
  const show = (value: SiteFace) => {
    siteFace.value = { ok: true, from: 'network', at, value }
  }
  const before = siteFace.value?.value
  if (result.ok) {
    const goodUntil = at + (goodWindows - 1) * codeWindow
    show({ site, state: 'shown', code: result.value, goodUntil, late: false })
  } else if (result.kind === 'refused')
    show({ site, state: 'refused', code: result.code, title: result.title })
  else if (before?.site === site && before.state === 'shown' && at < before.goodUntil)
    show({ ...before, late: true })
  else show({ site, state: 'unreachable' })
  return undefined
}
