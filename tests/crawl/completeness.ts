import type { Unreachable } from './visits/unreachable.ts'
import { states, type Visit } from './visits/visit.ts'
import { means, type VisitorName } from './visits/visitors.ts'

export interface Claimed {
  readonly routes: readonly string[]
  readonly visitors: readonly VisitorName[]
  readonly unreachable: Readonly<Record<string, readonly Unreachable[]>>
  readonly visits: readonly Visit[]
}

/** A sentence for each route, visitor and state that nobody looks at, and for each claim that isn't so. */
export function gapsIn({ routes, visitors, unreachable, visits }: Claimed): string[] {
  const undeclared = routes
    .filter(route => !(route in unreachable))
    .map(route => `${route} says nothing of its states`)
  const strangers = Object.keys(unreachable)
    .filter(route => !routes.includes(route))
    .map(route => `${route} is no route any more`)
  const lost = visits
    .filter(({ route }) => route !== null && !routes.includes(route))
    .map(({ route, state }) => `${route}, ${state}: a visit to no route`)
  const perState = routes.flatMap(route =>
    visitors.flatMap(visitor =>
      states.flatMap(state => {
        const name = `${route}, ${state}, ${visitor}`
        const visited = visits.some(
          each => each.route === route && each.state === state && means(each.who, visitor),
        )
        const said = (unreachable[route] ?? []).some(
          each => each.states.includes(state) && means(each.by, visitor),
        )
        if (visited && said) return [`${name}: visited, though it is said to be out of reach`]
        return visited || said ? [] : [`${name}: not visited, and no reason why not`]
      }),
    ),
  )
  return [...undeclared, ...strangers, ...lost, ...perState]
}
