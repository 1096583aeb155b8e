import { expect, test } from 'vitest'
import { keepAppearance, type MediaAsker, themeFor } from './appearance.ts'
import { createPreferences } from './preferences.ts'

const dark = '(prefers-color-scheme: dark)'
const contrast = '(prefers-contrast: more)'

function deviceThatAsks(...wishes: string[]): MediaAsker & { change(...wishes: string[]): void } {
  let asked = wishes
  const listeners = new Set<() => void>()
  return {
    matches: query => asked.includes(query),
    onChange(_query, tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    change(...next) {
      asked = next
      for (const tell of listeners) tell()
    },
  }
}

test('the first choice follows the device, and more contrast weighs more than darkness', () => {
  expect(themeFor('system', deviceThatAsks())).toBe('light')
  expect(themeFor('system', deviceThatAsks(dark))).toBe('dark')
  expect(themeFor('system', deviceThatAsks(dark, contrast))).toBe('contrast')
})

test('what the person chose weighs more than the device', () => {
  expect(themeFor('light', deviceThatAsks(dark, contrast))).toBe('light')
})

test('size, colours and language change on the page as soon as they are chosen', () => {
  const store = createPreferences(() => null)
  const stop = keepAppearance(document, store, deviceThatAsks())
  store.change({ text: 3, theme: 'contrast', language: 'en' })
  stop()
  const { dataset, lang } = document.documentElement
  expect([dataset.text, dataset.theme, lang]).toEqual(['3', 'contrast', 'en'])
})

test('in the evening the page follows the phone into the dark', () => {
  const device = deviceThatAsks()
  const stop = keepAppearance(
    document,
    createPreferences(() => null),
    device,
  )
  device.change(dark)
  stop()
  expect(document.documentElement.dataset.theme).toBe('dark')
})
