import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../../../server/keyed-hash.ts'
import type { ServerContext } from '../../../server/server-context.ts'
import type { SiteId } from '../../../shared/ids.ts'
import { codeWindow, goodWindows } from '../rules.ts'

type Keyed = Pick<ServerContext, 'keys' | 'now'>

// 64 bits of it: nobody guesses that in half a minute, and the QR stays coarse enough for an old camera.
const markLength = 16

const windowOf = (at: number) => Math.floor(at / codeWindow)

function codeOf({ keys }: Keyed, site: SiteId, window: number): string {
  const mark = keyedHash(keys, 'presence', `${site} ${window}`).toString('hex').slice(0, markLength)
  return `${window.toString(36)}-${mark}`
}

/** The code that the site's screen shows now, and when the next one comes, in milliseconds since 1970. */
export function presentCode(context: Keyed, site: SiteId): { code: string; renewsAt: number } {
  const window = windowOf(context.now())
  return { code: codeOf(context, site, window), renewsAt: (window + 1) * codeWindow }
}

/**
 * Whether a code is one of this site's: it names its half minute itself, so that an honest one that is over is told from a
 * made-up one. The clocks of two processes may differ by a window.
 */
export function judgeCode(context: Keyed, site: SiteId, code: string): 'good' | 'over' | 'wrong' {
  const window = Number.parseInt(code.split('-')[0] ?? '', 36)
  const present = windowOf(context.now())
  if (!Number.isSafeInteger(window) || window < 0 || window > present + 1) return 'wrong'
  const [ours, theirs] = [codeOf(context, site, window), code].map(text => Buffer.from(text))
  if (!ours || !theirs || ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return 'wrong'
  return window > present - goodWindows ? 'good' : 'over'
}
