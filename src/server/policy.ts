import type { Rule } from '../shared/endpoint.ts'
import type { Uuid } from '../shared/ids.ts'
import type { Scope } from '../shared/scopes.ts'
import type { Actor } from './actor.ts'

/** What an act or a reading is about, as far as the rule needs it. */
export type Subject = {
  /** Whom it is done for. */
  person?: Uuid
  /** The site the thing belongs to, and its division. */
  site?: string
  division?: string
  /** What that person lets the actor do at this moment, and what of it is needed here. */
  granted?: readonly Scope[]
  scope?: Scope
}

/** Whether it is the actor's own, or their relative's who lets them. */
function ownOrGranted(actor: Actor, { person, granted, scope }: Subject): boolean {
  return person === actor.person || (scope !== undefined && granted?.includes(scope) === true)
}

/** Whether the actor works for the site, or coordinates a division that contains it. */
function servesSite(actor: Actor, subject: Subject): boolean {
  return actor.rights.some(right =>
    right.role === 'staff'
      ? right.site === subject.site
      : subject.division?.startsWith(right.division) === true,
  )
}

/**
 * The one place that answers "may this actor do this to this thing, on whose behalf".
 * A new rule is a new line here and a name in `shared/endpoint.ts`.
 */
export function may(actor: Actor | null, rule: Rule, subject: Subject = {}): boolean {
  if (rule === 'anyone') return true
  if (actor === null) return false
  switch (rule) {
    case 'signed-in':
      return subject.person === undefined || subject.person === actor.person
    case 'self-or-family':
      return ownOrGranted(actor, subject)
    case 'self-or-staff':
      return ownOrGranted(actor, subject) || servesSite(actor, subject)
    case 'site-staff':
      return servesSite(actor, subject)
  }
}
