import type { Measure } from './measure.ts'
import { whereIs, wordsOf } from './scene.ts'

/** What a screen is for: the buttons that go on, the cards, the tiles, the choices, the places in the bar. */
const main =
  '.button--primary, .button--secondary, .opening-card, .verb-tile, .choice, .option, .field__input, .page-places__link, [data-main]'

/** Something to press is never small: 44 px; main things 60 px, and 72 px on a tablet. */
export const hitAreas: Measure = {
  name: 'hit areas',
  of: 'shape',
  find({ pressables, look }) {
    const least = (element: Element): number => {
      if (!element.matches(main)) return 44
      return look.width >= 768 && look.height >= 600 ? 72 : 60
    }
    return pressables
      .filter(({ element, box }) => Math.min(box.width, box.height) < least(element) - 0.5)
      .map(({ element, box }) => ({
        where: whereIs(element),
        words: wordsOf(element),
        is: `${Math.round(box.width)}x${Math.round(box.height)} px to press`,
        wanted: `${least(element)} px`,
      }))
  },
  planted: {
    bad: '<button data-main style="width: 200px; height: 50px">我要报名</button>',
    good: '<button data-main style="width: 200px; height: 60px">我要报名</button>',
    finds: /200x50 px to press/,
  },
}
