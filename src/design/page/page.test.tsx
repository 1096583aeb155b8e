import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import { exampleFrame } from './examples.tsx'
import { type Frame, FrameContext } from './frame.ts'
import { Page, type PageProps } from './page.tsx'

afterEach(cleanup)

function draw(props: Partial<PageProps> = {}, frame: Partial<Frame> = {}) {
  return render(
    <FrameContext.Provider value={{ ...exampleFrame, ...frame }}>
      <Page title="附近" {...props}>
        <p>东街社区</p>
      </Page>
    </FrameContext.Provider>,
  )
}

test('things come in the same order on every screen: back, title, 念, text size, content, phone, places', () => {
  draw({ back: '/' })
  const words = ['返回', '附近', '念', '大字', '东街社区', '打电话问站里', '首页']
  const text = document.body.textContent ?? ''
  const places = words.map(word => text.indexOf(word))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('the place a person is in is marked for eyes and ears', () => {
  draw({}, { current: 'mine' })
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('我的')
})

test('返回 leaves the way to the app and never jumps by itself', () => {
  const goBack = vi.fn()
  const onWindow = vi.fn()
  addEventListener('click', onWindow)
  draw({ back: '/nearby' }, { goBack })
  const press = fireEvent.click(screen.getByRole('link', { name: '返回' }))
  removeEventListener('click', onWindow)
  expect(goBack).toHaveBeenCalledWith('/nearby')
  expect(press).toBe(false)
  expect(onWindow).not.toHaveBeenCalled()
})

test('the phone of the site this page is about comes before the one of the app', () => {
  draw({ help: { label: '打电话问站里', phone: '09368210000' } })
  expect(screen.getByRole('link', { name: '打电话问站里' }).getAttribute('href')).toBe('tel:09368210000')
})

test('a page outside the frame is a mistake of ours that shows at once', () => {
  expect(() => render(<Page title="附近">东街</Page>)).toThrow('FrameContext')
})
