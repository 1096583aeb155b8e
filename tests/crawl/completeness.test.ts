import { expect, test } from 'vitest'
import { gapsIn } from './completeness.ts'
import { routePaths } from './route-paths.ts'
import { everyVisit } from './visits/every-visit.ts'
import { reachedOtherwise } from './visits/reached-otherwise.ts'
import { unreachable } from './visits/unreachable.ts'
import { states, type Visit } from './visits/visit.ts'
import { nobody, signedIn, visitors } from './visits/visitors.ts'

const names = visitors.map(({ name }) => name)

test('every screen is visited by everybody in every state it can be in', () => {
  const gaps = gapsIn({ routes: routePaths(), visitors: names, unreachable, visits: everyVisit })
  expect(gaps).toEqual([])
})

test('whatever is said to be reached otherwise is a route', () => {
  expect(Object.keys(reachedOtherwise).filter(route => !routePaths().includes(route))).toEqual([])
})

const visit = (state: string, who?: Visit['who']): Visit => ({
  route: '/meals',
  state,
  at: () => '/meals',
  shows: /./,
  ...(who ? { who } : {}),
})

test('a new screen without visits is found, in every state and for every visitor', () => {
  const gaps = gapsIn({ routes: ['/meals'], visitors: names, unreachable: {}, visits: [] })
  expect(gaps).toHaveLength(1 + names.length * states.length)
  expect(gaps).toContain('/meals says nothing of its states')
  expect(gaps).toContain('/meals, offline, a senior: not visited, and no reason why not')
})

test('a state that only one visitor has seen is found for the others', () => {
  const all = states.map(state => visit(state, state === 'empty' ? nobody : undefined))
  expect(gapsIn({ routes: ['/meals'], visitors: names, unreachable: { '/meals': [] }, visits: all })).toEqual(
    signedIn.map(name => `/meals, empty, ${name}: not visited, and no reason why not`),
  )
})

test('a reason for what is visited all the same is found', () => {
  const reasons = { '/meals': [{ states: ['empty'] as const, because: 'there is always soup' }] }
  expect(
    gapsIn({
      routes: ['/meals'],
      visitors: names,
      unreachable: reasons,
      visits: states.map(state => visit(state)),
    }),
  ).toEqual(names.map(name => `/meals, empty, ${name}: visited, though it is said to be out of reach`))
})

test('a screen that is gone leaves no visits behind', () => {
  const gone = gapsIn({
    routes: [],
    visitors: names,
    unreachable: { '/meals': [] },
    visits: [visit('empty')],
  })
  expect(gone).toEqual(['/meals is no route any more', '/meals, empty: a visit to no route'])
})
