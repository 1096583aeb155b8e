import { expect, test, vi } from 'vitest'
import { installPrompt, keepInstallPrompt } from './install-prompt.ts'

test('the offer of the browser is kept until a person asks for it, and asked once', async () => {
  const page = new EventTarget()
  keepInstallPrompt(page)
  expect(installPrompt.value).toBeUndefined()
  const prompt = vi.fn(async () => undefined)
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  page.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(prompt).not.toHaveBeenCalled()
  await installPrompt.value?.()
  expect(prompt).toHaveBeenCalledOnce()
  expect(installPrompt.value).toBeUndefined()
})
