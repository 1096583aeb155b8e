export { focusTroubles, meetFocused, unmet } from './focus.ts'

import { everyMeasure } from './every-measure.ts'
import { type Look, sceneOf } from './scene.ts'

/** What a pop-up stands over is out of reach until it is closed; the page was measured without it. */
const ofThePage = ['headings', 'title and language', 'same order']

/** The entry of the script that `ruler.ts` puts into a page: a sentence for each finding of the named measures. */
export function measure(look: Look, wanted: readonly string[]): string[] {
  const scene = sceneOf(look)
  const covered = document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null
  return everyMeasure
    .filter(({ name }) => wanted.includes(name) && !(covered && ofThePage.includes(name)))
    .flatMap(({ name, find }) =>
      find(scene).map(
        ({ where, words, is, wanted: want }) => `${name}: ${is}, wanted ${want}: ${where} “${words}”`,
      ),
    )
}
