import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.journey.ts',
  outputDir: '../../test-results',
  globalSetup: './start-everything.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    actionTimeout: 15_000,
  },
  projects: [
    {
      // The app looked at from all sides rather than used: a screen is the same for a mouse and a finger.
      name: 'crawl',
      testDir: '../crawl',
      testMatch: '*.crawl.ts',
      use: { viewport: { width: 320, height: 568 }, hasTouch: true },
    },
    { name: 'phone', use: { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true } },
    {
      name: 'tablet',
      // What the width of the screen may change; every screen is seen at 1280 px by the crawl.
      testMatch: ['find-nearby.journey.ts', 'keyboard.journey.ts'],
      use: { viewport: { width: 1280, height: 800 }, hasTouch: true },
    },
  ],
})
