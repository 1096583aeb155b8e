/** What the server wrote into the page it served (index.html holds the markers). */
export interface ServedSettings {
  /** The county whose openings the first visit shows, 6 digits. */
  homeDivision: string
  /** The data is made up, and every screen says so. */
  demo: boolean
}

/** The demo's county, for a page that no server filled in (the development server). */
const unfilledHome = '620702'

export function readServedSettings(page: Document): ServedSettings {
  const home = metaOf(page, 'yinling-home')
  return {
    homeDivision: /^\d{6}$/.test(home) ? home : unfilledHome,
    demo: metaOf(page, 'yinling-demo') === '1',
  }
}

function metaOf(page: Document, name: string): string {
  return page.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
}
