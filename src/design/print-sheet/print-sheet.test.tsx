import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { PrintSheet } from './print-sheet.tsx'

afterEach(cleanup)

const frame = {
  qr: { address: 'https://yinling.example.cn/', label: '二维码', words: '扫一扫' },
  printed: '11月23日印的',
}
const root = document.documentElement

test('the screen is kept off the paper only while its sheet is there', () => {
  expect(root.dataset.onPaper).toBeUndefined()
  const { unmount } = render(
    <PrintSheet title="书法入门" frame={frame}>
      每周三
    </PrintSheet>,
  )
  expect(root.dataset.onPaper).toBe('')
  unmount()
  expect(root.dataset.onPaper).toBeUndefined()
})

test('what a demo made up says so first, before anybody reads where to go', () => {
  const { container } = render(
    <PrintSheet title="书法入门" frame={{ ...frame, demo: '这是演示' }}>
      每周三
    </PrintSheet>,
  )
  expect(container.querySelector('.print-sheet')?.textContent).toMatch(/^这是演示/)
})
