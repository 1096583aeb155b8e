import type { Measure } from './measure.ts'
import { isSeen } from './scene.ts'

/** What went wrong is said aloud too, not only shown (WCAG 4.1.3). Asked only where something went wrong. */
export const announced: Measure = {
  name: 'announced',
  of: 'trouble',
  find: () => {
    // What stands on every screen anyway, such as the banner, tells nothing of it.
    const place = document.querySelector('main') ?? document.body
    const said = [...place.querySelectorAll('[role=alert], [role=status], [aria-live]:not([aria-live=off])')]
    const heading = document.querySelector('h1')
    const some = said.some(each => isSeen(each) && (each.textContent ?? '').trim() !== '')
    return some
      ? []
      : [
          {
            where: 'body',
            words: heading?.textContent ?? '',
            is: 'trouble that nobody is told of',
            wanted: 'role=alert or status',
          },
        ]
  },
  planted: {
    bad: '<p>现在看不到，再试一次。</p>',
    good: '<p role="alert">现在看不到，再试一次。</p>',
    finds: /nobody is told of/,
  },
}
