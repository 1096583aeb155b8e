import { expect, test } from 'vitest'
import { createWayBack } from './way-back.ts'

test('somebody who opened a shared link has no earlier screen of ours to go back to', () => {
  const way = createWayBack()
  way.arrived('/openings/1')
  expect(way.earlier()).toBeUndefined()
})

test('a person goes back to the list they came from', () => {
  const way = createWayBack()
  way.arrived('/nearby')
  way.arrived('/openings/1')
  expect(way.earlier()).toBeDefined()
})

test("the phone's own back button uses up the way back as 返回 does", () => {
  const way = createWayBack()
  way.arrived('/openings/1')
  way.arrived('/settings')
  way.arrived('/openings/1')
  expect(way.earlier()).toBeUndefined()
})

test('drawing the same screen again is no arrival', () => {
  const way = createWayBack()
  way.arrived('/')
  way.arrived('/')
  expect(way.earlier()).toBeUndefined()
})

test('what was looked at last is known, also after coming round by a link', () => {
  const way = createWayBack()
  expect(way.before()).toBeUndefined()
  for (const url of ['/', '/speak', '/nearby?q=书法', '/speak']) way.arrived(url)
  expect(way.before()).toBe('/nearby?q=书法')
  way.arrived('/speak')
  expect(way.before()).toBe('/nearby?q=书法')
})
