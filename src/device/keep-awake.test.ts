import { expect, test } from 'vitest'
import { keepAwake } from './keep-awake.ts'

/** A page that can be put out of sight, and a browser that counts what it keeps lit. */
function scene(refuses = false) {
  const heard = new Set<() => void>()
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: 'visibilitychange', tell: () => void) => void heard.add(tell),
    removeEventListener: (_: 'visibilitychange', tell: () => void) => void heard.delete(tell),
  }
  const counts = { asked: 0, released: 0 }
  const locks = {
    async request() {
      counts.asked++
      if (refuses) throw new Error('the battery is weak')
      return { release: async () => void counts.released++ }
    },
  }
  const turn = async (state: DocumentVisibilityState) => {
    page.visibilityState = state
    for (const tell of heard) tell()
    await settled()
  }
  return { page, locks, counts, turn, heard }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

test('the screen stays lit until the page is left, also after it was out of sight', async () => {
  const { page, locks, counts, turn, heard } = scene()
  const stop = keepAwake(locks, page)
  await settled()
  expect(counts).toEqual({ asked: 1, released: 0 })
  await turn('hidden')
  expect(counts.asked).toBe(1)
  await turn('visible')
  expect(counts.asked).toBe(2)
  stop()
  await settled()
  expect(counts.released).toBe(1)
  expect(heard.size).toBe(0)
})

test('what is granted after the page was left is given back at once', async () => {
  const { page, locks, counts } = scene()
  keepAwake(locks, page)()
  await settled()
  expect(counts).toEqual({ asked: 1, released: 1 })
})

test('a browser that has nothing of it, or refuses, dims as ever', async () => {
  const { page, locks, counts } = scene(true)
  const stops = [keepAwake(undefined, page), keepAwake(locks, page)]
  await settled()
  for (const stop of stops) stop()
  await settled()
  expect(counts).toEqual({ asked: 1, released: 0 })
})
