import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { OptionCards } from './option-cards.tsx'

afterEach(cleanup)

test('the whole card is the choice, and the radio inside is a real one', () => {
  const choose = vi.fn()
  render(
    <OptionCards
      legend="字要多大"
      name="text"
      options={[
        { value: '1', label: '标准' },
        { value: '2', label: '大' },
      ]}
      value="1"
      onChange={choose}
    />,
  )
  expect(screen.getByRole('radio', { name: '标准' })).toHaveProperty('checked', true)
  fireEvent.click(screen.getByText('大'))
  expect(choose).toHaveBeenCalledWith('2')
})
