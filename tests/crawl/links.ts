import { type Page, test } from '@playwright/test'
import { routePaths } from './route-paths.ts'

/** The kind of note under which a visit keeps the routes that its links lead to; `crawl-reporter.ts` reads them. */
export const linkNote = 'links to'

const patterns = routePaths().map(path => ({
  path,
  pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
}))

/** The route of an address, or undefined; what is written out goes before what has a gap. */
function routeOf(pathname: string): string | undefined {
  const fitting = patterns.filter(({ pattern }) => pattern.test(pathname)).map(({ path }) => path)
  return fitting.sort((one, other) => one.split(':').length - other.split(':').length)[0]
}

/** Addresses of our own screens that the page links to, without query. Answers of the server are no screens. */
async function inner(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll(all => all.map(each => (each instanceof HTMLAnchorElement ? each.href : '')))
  const { origin } = new URL(page.url())
  const own = links.filter(href => href.startsWith(`${origin}/`)).map(href => new URL(href).pathname)
  return [...new Set(own)].filter(path => !path.startsWith('/api/'))
}

/** Links of the open page to addresses where there is no screen. */
export async function deadLinks(page: Page): Promise<string[]> {
  return (await inner(page)).filter(path => routeOf(path) === undefined)
}

/** Keeps where the open page leads, for the end of the run. */
export async function noteLinks(page: Page): Promise<void> {
  const routes = new Set((await inner(page)).map(routeOf))
  for (const route of routes) if (route) test.info().annotations.push({ type: linkNote, description: route })
}
