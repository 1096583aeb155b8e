import { afterEach, expect, test, vi } from 'vitest'
import { copyText } from './copy-text.ts'

const address = 'https://yinling.example/install'
const clipboard = (writeText: (text: string) => Promise<void>) => ({ clipboard: { writeText } as Clipboard })
const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))

afterEach(() => vi.restoreAllMocks())

test('what is copied can be pasted', async () => {
  const write = vi.fn(async () => undefined)
  expect(await copyText(address, clipboard(write))).toBe(true)
  expect(write).toHaveBeenCalledWith(address)
})

test.each([
  ['refuses', clipboard(refuse)],
  ['is missing', {} as Pick<Navigator, 'clipboard'>],
])('where the clipboard %s the old way is tried, and leaves nothing on the page', async (_, browser) => {
  const copied: string[] = []
  document.execCommand = vi.fn(() => {
    copied.push(document.querySelector('textarea')?.value ?? '')
    return true
  })
  expect(await copyText(address, browser)).toBe(true)
  expect(copied).toEqual([address])
  expect(document.querySelector('textarea')).toBeNull()
})

test('where nothing can be copied it says so', async () => {
  document.execCommand = () => {
    throw new TypeError('no such command')
  }
  expect(await copyText(address, clipboard(refuse))).toBe(false)
})
