import { afterEach, expect, test, vi } from 'vitest'
import boot from '../../public/boot.js?raw'
import { preferencesKey } from '../device/preferences.ts'

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

/** Runs the file as the browser does, before anything else, and tells what the page then looks like. */
function bootWith(kept: string | null) {
  const root = document.documentElement
  for (const name of ['data-text', 'data-theme']) root.removeAttribute(name)
  root.lang = 'zh-CN'
  if (kept !== null) localStorage.setItem(preferencesKey, kept)
  new Function(boot)()
  return { text: root.dataset.text, theme: root.dataset.theme, lang: root.lang }
}

test('large letters and yellow on black stand before the first paint', () => {
  expect(bootWith('{"text":4,"theme":"contrast","language":"zh-CN"}')).toEqual({
    text: '4',
    theme: 'contrast',
    lang: 'zh-CN',
  })
})

test.each([null, '{', 'null', '{"text":"99","theme":"<b>"}'])(
  'with nothing sensible kept (%s) the page is plain',
  kept => {
    expect(bootWith(kept)).toEqual({ text: '1', theme: 'light', lang: 'zh-CN' })
  },
)

test('denied storage does not stop the page', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(bootWith(null).text).toBe('1')
})
