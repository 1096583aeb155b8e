/**
 * What a real page load does for somebody who can't see the screen: after a change of screen the focus goes
 * to the new h1, so that it is read, and the window carries its name (WCAG 2.4.2, 2.4.3). The first screen
 * only gets its name: the browser has just announced it, and nobody has pressed anything yet.
 *
 * A screen may put up its h1 late or change it (an opening's name arrives with its data), hence the watching.
 * Returns the way to stop.
 */
export function keepRouteFocus(page: Document, nameOfApp: () => string): { moved(): void; stop(): void } {
  let waiting = false
  let held: HTMLElement | null = null
  const look = () => {
    const heading = page.querySelector('h1')
    if (heading === null) return
    const appName = nameOfApp()
    const title = heading.textContent?.trim() ?? ''
    const full = title === '' || title === appName ? appName : `${title} - ${appName}`
    if (page.title !== full) page.title = full
    // What was on its way has come and brought an h1 of its own: the focus would be nowhere.
    const lost = held !== null && !held.isConnected && page.activeElement === page.body
    if (!waiting && !lost) return
    waiting = false
    held = heading
    heading.focus({ preventScroll: true })
  }
  const watcher = new MutationObserver(look)
  watcher.observe(page.body, { childList: true, subtree: true, characterData: true })
  look()
  return {
    moved() {
      waiting = true
      look()
    },
    stop: () => watcher.disconnect(),
  }
}
