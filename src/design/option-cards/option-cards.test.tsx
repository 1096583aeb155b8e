import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { OptionCards, TickCards } from './option-cards.tsx'

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

test('a card that may be one of several is ticked and unticked, and the others stay', () => {
  const change = vi.fn()
  const options = [
    { value: 'a', label: '书法' },
    { value: 'b', label: '合唱' },
  ]
  render(<TickCards legend="喜欢什么" options={options} values={['a']} onChange={change} />)
  expect(screen.getByRole('checkbox', { name: '书法' })).toHaveProperty('checked', true)
  fireEvent.click(screen.getByText('合唱'))
  expect(change).toHaveBeenLastCalledWith(['a', 'b'])
  fireEvent.click(screen.getByText('书法'))
  expect(change).toHaveBeenLastCalledWith([])
})
