/** What belongs to one person's own device, or to a desk: on a tablet for everybody its own pages stand for it. */
const toMine = /^\/(mine|sign-in|sign-out|card|join|enrolments|check-in|staff)(\/|$)/
const toHome = /^\/(install|welcome|poster|at)(\/|$)/

/** Where a tablet goes instead of `path`; undefined where it may go there. */
export function tabletWay(path: string): string | undefined {
  if (path === '/' || toHome.test(path)) return '/tablet'
  return toMine.test(path) ? '/tablet/mine' : undefined
}
