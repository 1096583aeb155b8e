/** What a visitor may show at a tablet; the staff of the site choose which are allowed. */
export const tabletWays = ['card', 'number', 'roster'] as const
export type TabletWay = (typeof tabletWays)[number]

/**
 * What somebody has shown at a tablet, from least to most: their name was tapped in today's list; their card or its number was shown;
 * its PIN too. Nobody is ever signed in on a tablet as on a phone of their own.
 */
export const tabletProofs = ['name', 'card', 'pin'] as const
export type TabletProof = (typeof tabletProofs)[number]

/** Whether what was shown is enough for what needs `least`. */
export function proves(shown: TabletProof, least: TabletProof): boolean {
  return tabletProofs.indexOf(shown) >= tabletProofs.indexOf(least)
}

/** What a tablet knows of itself. */
export interface TabletFacts {
  readonly name: string
  readonly siteId: string
  readonly siteName: string
  readonly sitePhone: string
  /** Of the site. */
  readonly division: string
  readonly divisionName: string
  readonly ways: readonly TabletWay[]
}
