import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { Stepper } from './stepper.tsx'

afterEach(cleanup)

function Meals({ from, min, max }: { from: number; min: number; max: number }) {
  const [value, setValue] = useState(from)
  return (
    <Stepper
      label="几份"
      value={value}
      min={min}
      max={max}
      onChange={setValue}
      words={{ less: '少一份', more: '多一份', value: `${value}份`, atMin: '最少了', atMax: '最多了' }}
    />
  )
}

const number = () => screen.getByRole('spinbutton', { name: '几份' })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a finger takes one more and one less, and the number is said as people say it', () => {
  render(<Meals from={2} min={1} max={5} />)
  press('多一份')
  expect(number().getAttribute('aria-valuetext')).toBe('3份')
  press('少一份')
  press('少一份')
  expect(number().textContent).toBe('1份')
})

test('at the end a press changes nothing, the button keeps its focus and the words say why', () => {
  render(<Meals from={5} min={1} max={5} />)
  const more = screen.getByRole('button', { name: '多一份' })
  more.focus()
  press('多一份')
  expect(number().getAttribute('aria-valuenow')).toBe('5')
  expect(screen.getByRole('status').textContent).toBe('最多了')
  expect(more.getAttribute('aria-disabled')).toBe('true')
  expect(document.activeElement).toBe(more)
})

test('arrow keys, Home and End move the number; other keys are left to the browser', () => {
  render(<Meals from={2} min={1} max={5} />)
  const keyLeft = (key: string) => fireEvent.keyDown(number(), { key })
  keyLeft('End')
  expect(number().textContent).toBe('5份')
  keyLeft('ArrowDown')
  expect(number().textContent).toBe('4份')
  keyLeft('Home')
  expect(number().textContent).toBe('1份')
  expect(keyLeft('Tab')).toBe(true)
  expect(keyLeft('ArrowUp')).toBe(false)
})

test('whatever is pressed, the number stays between its ends', () => {
  const presses = fc.array(fc.constantFrom('less', 'more', 'ArrowUp', 'ArrowLeft', 'Home', 'End'), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 3 }), fc.nat(6), presses, (min, span, keys) => {
      render(<Meals from={min} min={min} max={min + span} />)
      for (const key of keys) {
        if (key === 'less') press('少一份')
        else if (key === 'more') press('多一份')
        else fireEvent.keyDown(number(), { key })
        const now = Number(number().getAttribute('aria-valuenow'))
        expect(now).toBeGreaterThanOrEqual(min)
        expect(now).toBeLessThanOrEqual(min + span)
      }
      cleanup()
    }),
    { numRuns: 40 },
  )
})
