import { noCounty } from '../shared/audited.ts'
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

const contains = (division: string, { division: inner }: Subject) =>
  division !== '' && inner?.startsWith(division) === true

/** Whether the actor works for the site, or coordinates a division that contains it. */
function servesSite(actor: Actor, subject: Subject): boolean {
  return actor.rights.some(right => {
    if (right.role === 'staff') return right.site === subject.site
    return right.role === 'coordinator' && contains(right.division, subject)
  })
}

const isAdministrator = (actor: Actor) => actor.rights.some(right => right.role === 'administrator')

/** Whether the actor runs what lies there: sites and who works at them, never the affairs of people. */
function appoints(actor: Actor, subject: Subject): boolean {
  return (
    isAdministrator(actor) ||
    actor.rights.some(right => right.role === 'coordinator' && contains(right.division, subject))
  )
}

/** What belongs to no county is read by who audits a whole province: guesses at cards stop at no border. */
function audits(actor: Actor, subject: Subject): boolean {
  return actor.rights.some(right => {
    if (right.role !== 'auditor') return false
    return subject.division === noCounty ? right.division.length === 2 : contains(right.division, subject)
  })
}

/**
 * The one place that answers "may this actor do this to this thing, on whose behalf".
 * A new rule is a new line here and a name in `shared/endpoint.ts`.
 *
 * Rights don't include each other (等保2.0, least privilege; 三权分立: who runs, who serves and who checks are three). Staff
 * and coordinators act for people and read no audit. Auditors read what names them, change nothing, and see no names or
 * phones of people: `site-staff` stays closed to them, whatever it reads. Administrators appoint and configure and may
 * read the audit; that makes them neither staff nor anybody's relative, so no person's data opens to them. Who needs two
 * of these holds two rights, each with its own line.
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
    case 'auditor':
      return audits(actor, subject) || isAdministrator(actor)
    case 'appointer':
      return appoints(actor, subject)
    case 'administrator':
      return isAdministrator(actor)
    // A tablet is no person; `mount-endpoint.ts` lets it in.
    case 'tablet':
      return false
  }
}
