import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs.tsx'

afterEach(cleanup)

function Days() {
  const [day, setDay] = useState('today')
  return (
    <Tabs
      label="看哪天的"
      tabs={[
        { id: 'today', label: '今天' },
        { id: 'tomorrow', label: '明天' },
        { id: 'after', label: '后天' },
      ]}
      chosen={day}
      onChange={setDay}
    >
      {day}
    </Tabs>
  )
}

const chosen = () => screen.getByRole('tab', { selected: true }).textContent
const key = (name: string) => {
  const focused = document.activeElement
  if (focused === null) throw new Error('nothing has the focus')
  return fireEvent.keyDown(focused, { key: name })
}

test('a press shows what belongs to the tab, and the panel is named by it', () => {
  render(<Days />)
  fireEvent.click(screen.getByRole('tab', { name: '明天' }))
  expect(screen.getByRole('tabpanel', { name: '明天' }).textContent).toBe('tomorrow')
})

test('arrow keys go round, Home and End to the ends, and the focus goes along', () => {
  render(<Days />)
  screen.getByRole('tab', { name: '今天' }).focus()
  const way = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map(name => {
    key(name)
    return document.activeElement?.textContent
  })
  expect(way).toEqual(['明天', '后天', '今天', '后天', '今天', '后天'])
  expect(chosen()).toBe('后天')
})

test('only the chosen tab is on the way of the Tab key, and other keys stay the browser’s', () => {
  render(<Days />)
  expect(screen.getAllByRole('tab').map(tab => tab.tabIndex)).toEqual([0, -1, -1])
  screen.getByRole('tab', { name: '今天' }).focus()
  expect(key('Tab')).toBe(true)
  expect(chosen()).toBe('今天')
})
