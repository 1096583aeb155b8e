import type { Page } from '@playwright/test'

/** How the recogniser in the page behaves. `error`: what it tells instead of hearing, as Chromium names it. */
interface Ears {
  readonly error?: string
}

/**
 * Runs in the page before anything of it: a recogniser without ears that behaves as engines do. It hears what `speak` says while it
 * runs, first half of it, then the whole; a second start throws; `end` comes a little after `stop`.
 */
export function fakeEars({ error }: Ears): void {
  class FakeRecognition {
    lang = ''
    onresult: ((event: unknown) => void) | null = null
    onerror: ((event: unknown) => void) | null = null
    onend: (() => void) | null = null
    running = false
    start() {
      if (this.running) throw new DOMException('recognition has already started', 'InvalidStateError')
      this.running = true
      Object.assign(window, { listening: this })
      if (error === undefined) return
      setTimeout(() => {
        this.onerror?.({ error })
        this.end()
      }, 30)
    }
    stop() {
      setTimeout(() => this.end(), 60)
    }
    abort() {
      this.running = false
      Object.assign(window, { listening: null })
    }
    end() {
      if (!this.running) return
      this.running = false
      Object.assign(window, { listening: null })
      this.onend?.()
    }
    hear(guesses: readonly string[]) {
      const tell = (texts: readonly string[], isFinal: boolean) => {
        const result = Object.assign(
          texts.map(transcript => ({ transcript, confidence: 0.8 })),
          { isFinal },
        )
        this.onresult?.({ resultIndex: 0, results: [result] })
      }
      tell([guesses[0]?.slice(0, 2) ?? ''], false)
      tell(guesses, true)
    }
  }
  Object.assign(window, {
    listening: null,
    SpeechRecognition: undefined,
    webkitSpeechRecognition: FakeRecognition,
  })
}

const microphone = (page: Page) => page.locator('.microphone-sheet__button')

/** Taps the microphone, says a sentence (or what the recogniser makes of it, its guesses in order), and taps again. */
export async function speak(page: Page, ...guesses: readonly string[]): Promise<void> {
  await microphone(page).click()
  const agree = page.getByRole('dialog').getByRole('button', { name: '好的' })
  if (await agree.isVisible()) await agree.click()
  await page.waitForFunction(() => Boolean(Reflect.get(window, 'listening')))
  await page.evaluate(heard => Reflect.get(window, 'listening').hear(heard), guesses)
  await microphone(page).click()
}
