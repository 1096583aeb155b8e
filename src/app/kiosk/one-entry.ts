/**
 * Each page takes the place of the one before, so that the browser's own Back finds nothing of anybody's: there is only ever one
 * entry to go back to, the one that is there.
 */
export function keepOneEntry(of: Pick<History, 'pushState' | 'replaceState'>): void {
  of.pushState = of.replaceState.bind(of)
}
