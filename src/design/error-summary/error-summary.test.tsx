import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { errorSummaryExamples } from './examples.tsx'

afterEach(cleanup)

function Form() {
  return <>{errorSummaryExamples.map(example => example.draw())}</>
}

test('somebody who hears the page learns at once what went wrong', async () => {
  render(<Form />)
  await Promise.resolve()
  await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('every mistake leads to its field', () => {
  render(<Form />)
  fireEvent.click(screen.getByRole('link', { name: '卡号还差一位' }))
  expect(document.activeElement).toBe(screen.getByLabelText('卡号'))
})
