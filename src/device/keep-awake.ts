/** What a browser has to keep its screen lit; many have nothing. */
export interface ScreenLocks {
  request(kind: 'screen'): Promise<{ release(): Promise<void> }>
}

interface Looked {
  readonly visibilityState: DocumentVisibilityState
  addEventListener(event: 'visibilitychange', tell: () => void): void
  removeEventListener(event: 'visibilitychange', tell: () => void): void
}

const browserLocks = (): ScreenLocks | undefined =>
  'wakeLock' in navigator ? (navigator.wakeLock as ScreenLocks) : undefined

/**
 * Keeps the screen lit while somebody else is to look at it. Browsers let go of it whenever the page is out of sight, so it is asked
 * for again; one that has it not, or refuses (a weak battery), dims as ever. Returns the way to stop.
 */
export function keepAwake(
  locks: ScreenLocks | undefined = browserLocks(),
  page: Looked = document,
): () => void {
  let left = false
  let held: { release(): Promise<void> } | undefined
  const hold = async () => {
    if (page.visibilityState !== 'visible') return
    const got = await locks?.request('screen').catch(() => undefined)
    if (left) void got?.release().catch(() => undefined)
    else held = got ?? held
  }
  const again = () => void hold()
  page.addEventListener('visibilitychange', again)
  again()
  return () => {
    left = true
    page.removeEventListener('visibilitychange', again)
    void held?.release().catch(() => undefined)
  }
}
