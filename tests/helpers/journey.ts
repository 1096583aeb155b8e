import { type BrowserContext, test as base, expect } from '@playwright/test'
import type { Browser } from './browser.ts'
import { atAPersonsPace } from './persons-pace.ts'

export { expect } from '@playwright/test'

interface JourneyOptions {
  /** Console errors this journey brings about on purpose, such as `/status of 403/` after a wrong PIN. */
  readonly expectedErrors: readonly RegExp[]
}

/** The browser's own words when a request fails because the journey closed the network. */
const networkIsClosed = /net::ERR_INTERNET_DISCONNECTED/

/** And when the app asks who is signed in here, and nobody is. */
const nobodySignedIn = /status of 401 \(Unauthorized\) \(\S+\/api\/v1\/me\)$/

function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: run the journeys with tests/journeys/playwright.config.ts`)
  return value
}

/** Collects every console error and uncaught exception of a context's pages, as they come. */
export function collectErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', error => errors.push(error.error().stack ?? error.error().message))
  return errors
}

/**
 * Playwright's `test` against the running app in the browser that was found. A console error or an uncaught
 * exception that the journey did not announce fails it. Contexts opened by hand use `collectErrors`.
 */
export const test = base.extend<
  JourneyOptions & { readonly origin: string; readonly quietConsole: undefined }
>({
  expectedErrors: [[], { option: true }],
  baseURL: async ({ browserName: _ }, use) => use(fromEnvironment('JOURNEY_ORIGIN')),
  // The same for calls that no page makes.
  origin: async ({ browserName: _ }, use) => use(fromEnvironment('JOURNEY_ORIGIN')),
  launchOptions: [
    async ({ browserName: _ }, use) => {
      const { executablePath, args, env }: Browser = JSON.parse(fromEnvironment('JOURNEY_BROWSER'))
      await use({ executablePath, args, env })
    },
    { scope: 'worker' },
  ],
  quietConsole: [
    async ({ context, page, expectedErrors }, use) => {
      const errors = collectErrors(context)
      atAPersonsPace(page)
      await use(undefined)
      const allowed = [networkIsClosed, nobodySignedIn, ...expectedErrors]
      const surprising = errors.filter(error => !allowed.some(pattern => pattern.test(error)))
      expect(surprising, 'errors on the console').toEqual([])
    },
    { auto: true },
  ],
})
