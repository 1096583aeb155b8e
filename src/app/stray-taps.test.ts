import { afterEach, beforeEach, expect, test } from 'vitest'
import { ignoreStrayTaps } from './stray-taps.ts'

let stop: () => void
let pressed: string[]

beforeEach(() => {
  pressed = []
  stop = ignoreStrayTaps(document)
  show('enrol')
})
afterEach(() => stop())

function show(name: string) {
  document.body.innerHTML = `<button>${name}</button>`
  document.body.firstElementChild?.addEventListener('click', () => pressed.push(name))
}

function tap(at: number, { x = 100, detail = 1 } = {}) {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: 500, detail })
  Object.defineProperty(event, 'timeStamp', { value: at })
  document.body.firstElementChild?.dispatchEvent(event)
}

test('the second tap of a shaky hand does not press what the next screen has put under it', () => {
  tap(1000)
  show('fine')
  tap(1150)
  expect(pressed).toEqual(['enrol'])
})

test('a tap after a moment, or somewhere else, is meant', () => {
  tap(1000)
  show('fine')
  tap(1500)
  show('next')
  tap(1600, { x: 300 })
  expect(pressed).toEqual(['enrol', 'fine', 'next'])
})

test('two taps on the same button both reach it', () => {
  tap(1000)
  tap(1100)
  expect(pressed).toEqual(['enrol', 'enrol'])
})

test('keys are never ignored', () => {
  tap(1000, { detail: 0 })
  show('fine')
  tap(1050, { detail: 0 })
  expect(pressed).toEqual(['enrol', 'fine'])
})
