/** Where a person goes after signing in when nothing else was asked for. */
const otherwise = '/mine'

/**
 * The screen a `then=` of the address means, as path, query and fragment. Anything that isn't a screen of this
 * app becomes 我的: a link that somebody else made must not lead a person away from here.
 */
export function safePath(asked: string | undefined, origin: string): string {
  if (asked === undefined || !asked.startsWith('/')) return otherwise
  const url = parse(asked, origin)
  const isScreen = url?.origin === origin && !/^\/(\/|api\/|sign-in|sign-out|join)/.test(url.pathname)
  return isScreen ? url.pathname + url.search + url.hash : otherwise
}

function parse(path: string, origin: string): URL | undefined {
  try {
    return new URL(path, origin)
  } catch {
    return undefined
  }
}
