import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { DigitsField, digitsIn, PinField } from './pin-field.tsx'

afterEach(cleanup)

function Card() {
  const [value, setValue] = useState('')
  return <DigitsField name="card" label="卡号" length={8} value={value} onInput={setValue} />
}

function Pin() {
  const [value, setValue] = useState('')
  const words = { show: '看看写的对不对', hide: '藏起来' }
  return <PinField name="pin" label="密码" length={6} value={value} onInput={setValue} words={words} />
}

function type(label: string, text: string): HTMLInputElement {
  const input = screen.getByLabelText(label)
  if (!(input instanceof HTMLInputElement)) throw new Error('not an input')
  fireEvent.input(input, { target: { value: text } })
  return input
}

test('full-width digits, spaces and dashes of a pasted number are put right', () => {
  expect(digitsIn('１０００ 00-16')).toBe('10000016')
})

test('a card number takes digits only, and no more than it has', () => {
  render(<Card />)
  expect(type('卡号', '1000 0016 99').value).toBe('10000016')
})

test('a card number stands in groups as on the card, and is handed on without them', () => {
  const onInput = vi.fn()
  render(<DigitsField name="card" label="卡号" length={8} group={4} value="100000" onInput={onInput} />)
  expect(type('卡号', '10000016').value).toBe('1000 0016')
  expect(onInput).toHaveBeenLastCalledWith('10000016')
})

test('a letter typed by mistake disappears even when the number stays the same', () => {
  render(<Card />)
  type('卡号', '100')
  expect(type('卡号', '100a').value).toBe('100')
})

test('a person can look at the PIN before sending it', () => {
  render(<Pin />)
  expect(type('密码', '2468').type).toBe('password')
  fireEvent.click(screen.getByRole('button', { name: '看看写的对不对' }))
  expect(type('密码', '2468').type).toBe('text')
  expect(screen.getByRole('button', { name: '藏起来' })).toBeDefined()
})
