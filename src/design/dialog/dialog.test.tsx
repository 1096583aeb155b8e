import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Button } from '../button/button.tsx'
import { Dialog } from './dialog.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <header>
        <a href="/">返回</a>
      </header>
      <main>
        <Button onClick={() => setOpen(true)}>说一说</Button>
        {open && (
          <Dialog title="先说明白一件事" close="关上" onClose={() => setOpen(false)}>
            <Button onClick={() => setOpen(false)}>好的</Button>
            <Button>我还是打字</Button>
          </Dialog>
        )}
      </main>
    </>
  )
}

const dialog = () => screen.queryByRole('dialog', { name: '先说明白一件事' })
const focused = () => document.activeElement?.textContent
const opener = () => screen.getByText('说一说').closest('button') as HTMLElement

function openIt() {
  render(<Page />)
  opener().focus()
  fireEvent.click(opener())
}

describe.each([
  ['native', true],
  ['without a native dialog (Safari before 15.4)', false],
])('%s', (_, native) => {
  beforeEach(() => {
    if (!native) vi.stubGlobal('HTMLDialogElement', undefined)
  })

  test('it opens over the page, and the focus begins at its title', () => {
    openIt()
    expect(dialog()?.localName).toBe(native ? 'dialog' : 'div')
    expect(focused()).toBe('先说明白一件事')
  })

  test.each([
    ['the button at the top', () => fireEvent.click(screen.getByText('关上'))],
    ['Escape', () => fireEvent.keyDown(screen.getByText('好的'), { key: 'Escape' })],
    ['an answer', () => fireEvent.click(screen.getByText('好的'))],
  ])('%s closes it, and the focus goes back where it was', (_way, close) => {
    openIt()
    close()
    expect(dialog()).toBeNull()
    expect(document.activeElement).toBe(opener())
  })

  test('the page behind is marked to be hidden while it is open, and only then', () => {
    const marked = () => document.documentElement.hasAttribute('data-behind-dialog')
    openIt()
    expect(marked()).toBe(true)
    fireEvent.click(screen.getByText('关上'))
    expect(marked()).toBe(false)
  })

  test('Escape goes no further than the dialog', () => {
    const page = vi.fn()
    document.addEventListener('keydown', page)
    openIt()
    fireEvent.keyDown(screen.getByText('好的'), { key: 'Escape' })
    document.removeEventListener('keydown', page)
    expect(page).not.toHaveBeenCalled()
  })
})

describe('without a native dialog', () => {
  beforeEach(() => vi.stubGlobal('HTMLDialogElement', undefined))
  const tab = (shiftKey = false) =>
    fireEvent.keyDown(document.activeElement as Element, { key: 'Tab', shiftKey })

  test('Tab goes round inside it', () => {
    openIt()
    screen.getByText('我还是打字').closest('button')?.focus()
    tab()
    expect(focused()).toBe('关上')
    tab(true)
    expect(focused()).toBe('我还是打字')
  })

  test('what takes the focus away gives it back', () => {
    openIt()
    screen.getByText('返回').focus()
    expect(dialog()?.contains(document.activeElement)).toBe(true)
  })
})
