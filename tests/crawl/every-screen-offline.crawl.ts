import { expect } from '../helpers/journey.ts'
import { arrive, speak } from './arrive.ts'
import { photograph, taking } from './contact-sheet.ts'
import { test } from './crawl-test.ts'
import { examine, Findings, planFor } from './examine.ts'
import { full, languages } from './looks.ts'
import { visitsToMake } from './visits/every-visit.ts'

// What is for staff, seen by a senior, and made-up codes: no news while there is a network.
test.use({
  reducedMotion: 'reduce',
  // While there was a network: a page that isn't the visitor's, a link that is none.
  expectedErrors: [/status of (401|403|404)/],
})

for (const { visit, visitor, name } of visitsToMake().filter(({ visit }) =>
  visit.state.startsWith('offline'),
)) {
  test(name, async ({ page, context, known, become }) => {
    test.setTimeout(full ? 240_000 : 60_000)
    await become(context, visitor)
    const seen = visit.state === 'offline' ? ['/mine', visit.at(known)] : ['/settings']
    for (const address of seen) await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate(() => navigator.serviceWorker.ready)
    await context.setOffline(true)
    if (taking) {
      await arrive(page, visit, known, 'zh-CN')
      return photograph(page, name)
    }
    const plan = planFor(name, false)
    const findings = new Findings()
    for (const language of languages) {
      const looks = [...plan.shapes, ...plan.colours, ...plan.trials.map(([, look]) => look)]
      if (!looks.some(look => look.language === language)) continue
      await speak(page, language)
      await arrive(page, visit, known, language)
      await examine(page, plan, language, findings)
    }
    expect(findings.sentences(), name).toEqual([])
  })
}
