import { expect } from '../helpers/journey.ts'
import { arrive, speak } from './arrive.ts'
import { photograph, taking } from './contact-sheet.ts'
import { test } from './crawl-test.ts'
import { examine, Findings, planFor } from './examine.ts'
import { deadLinks, noteLinks } from './links.ts'
import { full, languages } from './looks.ts'
import { isTrouble, visitsToMake } from './visits/every-visit.ts'
import { signedIn } from './visits/visitors.ts'

test.use({
  serviceWorkers: 'block',
  reducedMotion: 'reduce',
  // The states in which the server is in trouble or says no.
  expectedErrors: [/status of (401|403|404|409|429|500)/],
})

// A call may still be on its way when a visit ends: its answer has nowhere to go.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

for (const { visit, visitor, name } of visitsToMake().filter(
  ({ visit }) => !visit.state.startsWith('offline'),
)) {
  test(name, async ({ page, context, known, become }) => {
    test.setTimeout(full ? 240_000 : 60_000)
    await become(context, visitor)
    // Screens for everybody know a senior only once she has been here.
    if (signedIn.includes(visitor) && visit.state === 'as it is') {
      await page.goto('/mine')
      await expect(page.locator('.stat-pair')).toBeVisible()
    }
    await visit.meet?.(page, known)
    if (taking) {
      await arrive(page, visit, known, 'zh-CN')
      return photograph(page, name)
    }
    const plan = planFor(name, visit.state === 'as it is')
    const findings = new Findings()
    for (const language of languages) {
      const looks = [...plan.shapes, ...plan.colours, ...plan.trials.map(([, look]) => look)]
      if (!looks.some(look => look.language === language)) continue
      await speak(page, language)
      await arrive(page, visit, known, language)
      if (language === 'zh-CN') await noteLinks(page)
      await examine(page, plan, language, findings, { trouble: isTrouble(visit) })
    }
    expect(await deadLinks(page), 'links to no screen').toEqual([])
    expect(findings.sentences(), name).toEqual([])
  })
}
