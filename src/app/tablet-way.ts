/** What belongs to one person's own device, or to a desk: on a tablet for everybody its own pages stand for it. */
const toMine = /^\/(mine|sign-in|sign-out|card|join|enrolments|check-in|staff)(\/|$)/
const toHome = /^\/(install|welcome|poster|at)(\/|$)/

/** Where a tablet goes instead of `path`; undefined where it may go there. */
export function tabletWay(path: string): string | undefined {
  if (path === '/' || toHome.test(path)) return '/tablet'
  return toMine.test(path) ? '/tablet/mine' : undefined
}

/**
 * Each page takes the place of the one before, so that the browser's own Back finds nothing of anybody's: there is only ever one
 * entry to go back to, the one that is there.
 */
export function keepOneEntry(of: Pick<History, 'pushState' | 'replaceState'>): void {
  of.pushState = of.replaceState.bind(of)
}
