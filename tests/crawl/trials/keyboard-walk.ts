import { askRuler } from '../measures/ruler.ts'
import type { Trial } from './trial.ts'

/** The rest of a long list is more of the same. */
const mostStops = 40

/**
 * Tab from the first thing to the last: each shows a ring of 3 px and 3:1, lies in view under no bar, and nothing that
 * can be pressed is left out.
 */
export const keyboardWalk: Trial = {
  name: 'keyboard walk',
  async run(page, look) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      getSelection()?.removeAllRanges()
      scrollTo(0, 0)
      // Tab goes on from here, not from where the last focus stood.
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
    })
    const found: string[] = []
    for (let stop = 0; stop < mostStops; stop++) {
      await page.keyboard.press('Tab')
      const troubles = await askRuler<string[] | null>(page, 'focusTroubles', look)
      if (troubles === null) return [...found, ...(await askRuler<string[]>(page, 'unmet', look))]
      await askRuler(page, 'meetFocused')
      found.push(...troubles)
    }
    return found
  },
  planted: [
    {
      bad: '<style>:focus { outline: none }</style><button>去</button>',
      good: '<style>:focus { outline: 3px solid #000 }</style><button>去</button>',
      finds: /a focus ring of 0 px/,
    },
    {
      bad: '<style>:focus { outline: 3px solid #ddd }</style><button>去</button>',
      good: '<style>:focus { outline: 3px solid #777 }</style><button>去</button>',
      finds: /a focus ring of 1\.4:1/,
    },
    {
      bad: '<style>:focus { outline: 3px solid #000 }</style><div style="height: 560px"></div><a href="#">去</a><nav style="position: fixed; bottom: 0; height: 100px; width: 100%; background: #eee"></nav>',
      good: '<style>:focus { outline: 3px solid #000 } html { scroll-padding-bottom: 110px }</style><div style="height: 560px"></div><a href="#">去</a><div style="height: 120px"></div><nav style="position: fixed; bottom: 0; height: 100px; width: 100%; background: #eee"></nav>',
      finds: /edges covered/,
    },
    {
      bad: '<style>:focus { outline: 3px solid #000 }</style><a href="#">去</a><div role="button">不去</div>',
      good: '<style>:focus { outline: 3px solid #000 }</style><a href="#">去</a><div role="button" tabindex="0">不去</div>',
      finds: /Tab never reaches div/,
    },
  ],
}
