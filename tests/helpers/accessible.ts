import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { measureScreen, type ScreenLimits } from './measure-screen.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** axe with every WCAG 2.2 rule it has, AAA contrast (7:1) included: no violation. */
export async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    // Otherwise every look opens a blank page beside; that is for frames of other origins, and there are none.
    .setLegacyMode()
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary ?? ''}`),
  )
  expect(found, 'axe violations').toEqual([])
}

/**
 * What every screen must measure up to (ACCESS): no axe violation, nothing to press under 44 px or nearer than
 * 8 px to its neighbour, no text under 18 px, none cut off or laid over another, no sideways scroll.
 */
export async function expectAccessible(page: Page, limits: Partial<ScreenLimits> = {}): Promise<void> {
  const measured = await page.evaluate(measureScreen, { hit: 44, apart: 8, text: 18, ...limits })
  expect(measured, 'sizes on the screen').toEqual([])
  await expectNoViolations(page)
}
