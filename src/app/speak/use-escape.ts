import { useLayoutEffect, useRef } from 'preact/hooks'

/** Escape closes what looks like a sheet, unless something on top has taken it. It listens from the moment the sheet stands there. */
export function useEscape(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    document.addEventListener('keydown', key)
    return () => document.removeEventListener('keydown', key)
  }, [])
}
