import { afterEach, expect, test } from 'vitest'
import { hearScanner } from './typed-by-scanner.ts'

let stop: () => void = () => undefined
afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

/** Keys with so many milliseconds between them. */
function type(text: string, pause: number, target: EventTarget = document.body): KeyboardEvent {
  let at = performance.now()
  let last = new KeyboardEvent('keydown')
  for (const key of [...text, 'Enter']) {
    at += pause
    last = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    Object.defineProperty(last, 'timeStamp', { value: at })
    target.dispatchEvent(last)
  }
  return last
}

function listening(): string[] {
  const heard: string[] = []
  stop = hearScanner(document, text => heard.push(text))
  return heard
}

function field(): HTMLInputElement {
  const input = document.createElement('input')
  document.body.append(input)
  return input
}

test('a scanner is heard wherever the focus is, and its Enter presses nothing', () => {
  const heard = listening()
  expect(type('10000016', 3).defaultPrevented).toBe(true)
  expect(type('https://a.example/card#AbCdEfGhIjKlMnOpQrStUv', 4, field()).defaultPrevented).toBe(true)
  expect(heard).toEqual(['10000016', 'https://a.example/card#AbCdEfGhIjKlMnOpQrStUv'])
})

test('a slow tablet still hears it outside of a field', () => {
  const heard = listening()
  type('10000016', 300)
  expect(heard).toEqual(['10000016'])
})

test('what a person types into a field is theirs, and so is a lone Enter', () => {
  const heard = listening()
  expect(type('10000016', 250, field()).defaultPrevented).toBe(false)
  expect(type('', 10).defaultPrevented).toBe(false)
  expect(type('123', 3).defaultPrevented).toBe(false)
  expect(heard).toEqual([])
})

test('one scan leaves nothing for the next', () => {
  const heard = listening()
  type('10000016', 3)
  type('10000024', 3)
  expect(heard).toEqual(['10000016', '10000024'])
})
