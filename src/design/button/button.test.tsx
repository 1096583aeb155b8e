import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { Button, ButtonLink } from './button.tsx'

afterEach(cleanup)

test('a press does what the button says', () => {
  const act = vi.fn()
  render(<Button onClick={act}>我要报名</Button>)
  fireEvent.click(screen.getByRole('button', { name: '我要报名' }))
  expect(act).toHaveBeenCalledOnce()
})

test('while the work runs, a second press of an unsteady hand does nothing, and the focus stays', () => {
  const act = vi.fn()
  render(
    <Button onClick={act} busy="正在报名">
      我要报名
    </Button>,
  )
  const button = screen.getByRole('button', { name: '正在报名' })
  button.focus()
  fireEvent.click(button)
  expect(act).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
})

test('a busy button sends no form either', () => {
  const send = vi.fn((event: Event) => event.preventDefault())
  render(
    <form onSubmit={send}>
      <Button type="submit" busy="正在进去">
        进去
      </Button>
    </form>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(send).not.toHaveBeenCalled()
})

test('what goes somewhere is a link, a file keeps its name', () => {
  render(
    <ButtonLink href="/api/v1/me/calendar.ics" download="calendar.ics">
      记到手机日历
    </ButtonLink>,
  )
  expect(screen.getByRole('link', { name: '记到手机日历' }).getAttribute('download')).toBe('calendar.ics')
})
