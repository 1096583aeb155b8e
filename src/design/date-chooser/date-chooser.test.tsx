import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { DateChooser } from './date-chooser.tsx'

afterEach(cleanup)

function draw(chosen?: string) {
  const onChange = vi.fn()
  render(
    <DateChooser
      days={[{ date: '2026-11-23', title: '今天' }]}
      chosen={chosen}
      onChange={onChange}
      other={{
        range: { first: '2026-11-23', last: '2027-01-17' },
        words: {
          label: '别的日子',
          month: '哪个月',
          earlierMonth: '早一个月',
          laterMonth: '晚一个月',
          day: '哪一天',
          earlierDay: '早一天',
          laterDay: '晚一天',
          earliest: '最早今天',
          latest: '最晚1月17日',
          monthOf: date => date.slice(0, 7),
          dayOf: date => date.slice(8),
          take: date => `就看${date}`,
        },
      }}
    />,
  )
  return onChange
}

const press = (name: string) => fireEvent.click(screen.getByText(name))

test('a near day is one press', () => {
  const onChange = draw()
  press('今天')
  expect(onChange).toHaveBeenCalledWith('2026-11-23')
})

test('any other day is reached by months and days, and nothing is chosen before the person says so', () => {
  const onChange = draw()
  press('晚一个月')
  press('早一天')
  expect(onChange).not.toHaveBeenCalled()
  press('就看2026-12-22')
  expect(onChange).toHaveBeenCalledWith('2026-12-22')
})

test('days go on over the end of a month', () => {
  const onChange = draw('2026-11-30')
  press('晚一天')
  press('就看2026-12-01')
  expect(onChange).toHaveBeenCalledWith('2026-12-01')
})

test('the last month ends with the last day, and says so', () => {
  draw('2026-12-28')
  press('晚一个月')
  expect(screen.getByText('就看2027-01-17')).toBeDefined()
  expect(screen.getAllByText('最晚1月17日')).toHaveLength(2)
})
