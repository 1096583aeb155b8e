/** Whom a screen may meet. A new kind of visitor is a line here; every screen then has to be visited by it. */
export const visitors = [
  { name: 'nobody signed in', card: null },
  { name: 'a senior', card: '10000016' },
] as const

export type VisitorName = (typeof visitors)[number]['name']

export const nobody: VisitorName = 'nobody signed in'
export const senior: VisitorName = 'a senior'
