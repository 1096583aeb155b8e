import { afterEach, expect, test } from 'vitest'
import { keepRouteFocus } from './route-focus.ts'

let stop: () => void = () => undefined
afterEach(() => stop())

function pageWith(html: string) {
  document.body.innerHTML = html
  const focus = keepRouteFocus(document, () => '银龄同行')
  stop = focus.stop
  return focus
}

test('the first screen gives the window its name and takes no focus', () => {
  pageWith('<h1 tabindex="-1">附近</h1>')
  expect(document.title).toBe('附近 - 银龄同行')
  expect(document.activeElement).toBe(document.body)
})

test('after a change of screen the new heading is focused, so that a screen reader reads it', () => {
  const focus = pageWith('<h1 tabindex="-1">附近</h1>')
  document.body.innerHTML = '<h1 tabindex="-1">书法入门</h1>'
  focus.moved()
  expect(document.activeElement?.textContent).toBe('书法入门')
  expect(document.title).toBe('书法入门 - 银龄同行')
})

test('a heading that arrives with its data is named when it comes', async () => {
  const focus = pageWith('<main></main>')
  focus.moved()
  document.body.innerHTML = '<h1 tabindex="-1">太极拳</h1>'
  await new Promise(resolve => setTimeout(resolve))
  expect(document.title).toBe('太极拳 - 银龄同行')
  expect(document.activeElement?.textContent).toBe('太极拳')
})

test('a screen that draws itself anew once its data is there takes the focus along', async () => {
  document.body.innerHTML = '<h1 tabindex="-1">我的</h1>'
  const focus = keepRouteFocus(document, () => '银龄同行')
  focus.moved()
  expect(document.activeElement?.textContent).toBe('我的')
  document.body.innerHTML = '<h1 tabindex="-1">我的安排</h1>'
  await new Promise(resolve => setTimeout(resolve))
  expect(document.activeElement?.textContent).toBe('我的安排')
  focus.stop()
})
