import { measureIn } from '../measures/ruler.ts'
import type { Trial } from './trial.ts'

const wider = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** Sizes may change by it; nothing may be lost. */
const lost = ['sideways scroll', 'clipped text', 'overlapping text']

/** WCAG 1.4.12: a person's own style sheet sets letters, words, lines and paragraphs wider. */
export const textSpacing: Trial = {
  name: 'text spacing',
  async run(page, look) {
    // The page allows no inline style; a sheet made by script is what extensions use.
    await page.evaluate(css => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, wider)
    const found = await measureIn(page, look, ['shape'], name => lost.includes(name))
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
    return found.map(each => `with wide text spacing, ${each}`)
  },
  planted: [
    {
      bad: '<p style="height: 27px; line-height: 27px; width: 130px; overflow: hidden; margin: 0">每周三上午九点</p>',
      good: '<p style="min-height: 27px; line-height: 27px; width: 130px; overflow: hidden; margin: 0">每周三上午九点</p>',
      finds: /px of text cut off/,
    },
  ],
}
