import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { PinPad } from './pin-pad.tsx'

afterEach(cleanup)

let pin = ''

function Pad() {
  const [value, setValue] = useState('')
  pin = value
  return (
    <PinPad
      label="按密码"
      value={value}
      onInput={setValue}
      length={6}
      words={{ clear: '清空', remove: '删一个', typed: `按了${value.length}位` }}
    />
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('digits come one after the other, one is taken back, all are cleared', () => {
  render(<Pad />)
  for (const key of ['2', '4', '6', '0', '删一个']) press(key)
  expect(pin).toBe('246')
  press('清空')
  expect(pin).toBe('')
})

test('how many digits there are is said aloud, which ones never', () => {
  render(<Pad />)
  for (const key of ['2', '4', '6']) press(key)
  expect(screen.getByRole('status').textContent).toBe('按了3位')
  expect(document.querySelector('[aria-live], [role=status], [role=alert]')?.textContent).not.toMatch(/[246]/)
})

test('whatever is pressed, it is what a line of digits with one end would hold', () => {
  const keys = fc.array(fc.constantFrom('0', '1', '5', '9', '删一个', '清空'), { maxLength: 20 })
  fc.assert(
    fc.property(keys, pressed => {
      render(<Pad />)
      let expected = ''
      for (const key of pressed) {
        press(key)
        if (key === '清空') expected = ''
        else if (key === '删一个') expected = expected.slice(0, -1)
        else if (expected.length < 6) expected += key
      }
      expect(pin).toBe(expected)
      cleanup()
    }),
    { numRuns: 40 },
  )
})
