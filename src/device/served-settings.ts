/** What the server wrote into the page it served (index.html holds the markers). */
export interface ServedSettings {
  /** The county whose openings the first visit shows, 6 digits. */
  homeDivision: string
  /** The data is made up, and every screen says so. */
  demo: boolean
  /** Where the deployment is reached from outside (PUBLIC_ORIGIN), without a slash at its end; else undefined. */
  origin: string | undefined
}

/** The demo's county, for a page that no server filled in (the development server). */
const unfilledHome = '620702'

export function readServedSettings(page: Document): ServedSettings {
  const home = metaOf(page, 'yinling-home')
  const origin = metaOf(page, 'yinling-origin')
  return {
    homeDivision: /^\d{6}$/.test(home) ? home : unfilledHome,
    demo: metaOf(page, 'yinling-demo') === '1',
    origin: /^https?:\/\//.test(origin) ? origin : undefined,
  }
}

function metaOf(page: Document, name: string): string {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
