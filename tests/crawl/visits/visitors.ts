/** Whom a screen may meet. A new kind of visitor is a line here; every screen then has to be visited by it. */
export const visitors = [
  { name: 'nobody signed in', card: null, actsFor: null },
  { name: 'a senior', card: '10000016', actsFor: null },
  { name: 'a daughter for her mother', card: '10000024', actsFor: '妈妈' },
] as const

export type VisitorName = (typeof visitors)[number]['name']

export const nobody: VisitorName = 'nobody signed in'
export const senior: VisitorName = 'a senior'
export const daughter: VisitorName = 'a daughter for her mother'
/** Who has personal screens. */
export const signedIn: readonly VisitorName[] = [senior, daughter]

/** Whether these words, one name or several or none for all, mean this visitor. */
export const means = (who: VisitorName | readonly VisitorName[] | undefined, visitor: VisitorName): boolean =>
  who === undefined || [who].flat().includes(visitor)
