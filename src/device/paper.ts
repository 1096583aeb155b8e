import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Printer, useHandedIn } from './handed-in.ts'
import { readServedSettings } from './served-settings.ts'

/** The browser's printer; undefined inside WeChat and other apps, where `print` is there and does nothing. */
export function browserPrinter(page: Pick<Window, 'print' | 'navigator'>): Printer | undefined {
  if (typeof page.print !== 'function') return undefined
  return /MicroMessenger|; wv\)/.test(page.navigator.userAgent) ? undefined : () => page.print()
}

export interface Paper<Props> {
  /** What goes on paper, once something is to be printed; the screen puts it into its page. */
  Sheet: ComponentType<Props> | undefined
  /** Prints; undefined where this browser can't, so that no dead button is shown. */
  print: Printer | undefined
}

/**
 * The paper side of a screen. `load` fetches its sheet while the screen is looked at, so that it is there when the browser's
 * own menu prints, which waits for nothing. A sheet that can't be fetched leaves the screen itself, which prints as well.
 * A sheet that is `seen` stands on the screen too, from the start.
 */
export function usePaper<Props>(load: () => Promise<ComponentType<Props>>, seen = false): Paper<Props> {
  const { printer = browserPrinter(window) } = useHandedIn()
  const [sheet, setSheet] = useState<{ component?: ComponentType<Props> }>()
  // Counted, so that the moment on the sheet is that of each printing.
  const [begun, setBegun] = useState(0)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let left = false
    const settle = (found: { component?: ComponentType<Props> }) => {
      if (!left) setSheet(found)
    }
    load().then(
      component => settle({ component }),
      () => settle({}),
    )
    const begin = () => setBegun(count => count + 1)
    addEventListener('beforeprint', begin)
    return () => {
      left = true
      removeEventListener('beforeprint', begin)
    }
  }, [])
  const settled = sheet !== undefined
  // After the sheet is on the page, not in the tap: `print` waits for nothing either.
  useEffect(() => {
    if (asked > 0 && settled) printer?.()
  }, [asked, settled])
  return {
    Sheet: seen || begun + asked > 0 ? sheet?.component : undefined,
    print: printer && (() => setAsked(asked + 1)),
  }
}

/** The whole address of a path, for paper and other phones: at PUBLIC_ORIGIN, else where this page was opened. */
export function outsideAddress(path: string, page: Document = document): string {
  return `${readServedSettings(page).origin ?? page.location.origin}${path}`
}
