import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { StepProgress, WaitProgress } from './progress.tsx'

afterEach(cleanup)

test('a wait is a bar that screen readers know, named by its words', () => {
  render(<WaitProgress words="已经送了12条，一共16条" share={0.75} />)
  expect(screen.getByRole('progressbar', { name: '已经送了12条，一共16条' })).toHaveProperty('value', 0.75)
})

test('when nobody can tell how long, no length is claimed', () => {
  render(<WaitProgress words="请等一等" />)
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false)
})

test('as many fields are filled as steps are reached', () => {
  const { container } = render(<StepProgress words="第2步，共3步" step={2} of={3} />)
  const fields = [...container.querySelectorAll('.progress__step')]
  expect(fields.map(field => field.classList.contains('progress__step--done'))).toEqual([true, true, false])
})
