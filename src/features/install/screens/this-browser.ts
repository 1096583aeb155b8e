import { type BrowserFamily, browserFamily } from '../rules.ts'

/** The family of the browser this runs in. iPhones tell by a property of their own that they run without one. */
export function thisBrowser(window: Window): BrowserFamily {
  const { navigator } = window
  const onApple = 'standalone' in navigator && navigator.standalone === true
  return browserFamily({
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    standalone: onApple || window.matchMedia('(display-mode: standalone)').matches,
  })
}
