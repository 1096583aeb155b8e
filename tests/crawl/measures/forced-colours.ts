import { contrastIn, groundOf } from './colours.ts'
import type { Finding, Measure } from './measure.ts'
import { isSeen, type Pressable, whereIs, wordsOf } from './scene.ts'

/** What stands around or under a thing to press when the system paints over all fields. */
function isMarked({ element }: Pressable): boolean {
  const style = getComputedStyle(element)
  const around = groundOf(element.parentElement)
  const border = (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    side =>
      Number.parseFloat(style[`border${side}Width`]) >= 1 &&
      style[`border${side}Style`] !== 'none' &&
      contrastIn(element, style[`border${side}Color`], around) >= 3,
  )
  const underlined = [element, ...element.querySelectorAll('*')].some(each =>
    getComputedStyle(each).textDecorationLine.includes('underline'),
  )
  return border || underlined || element.matches('input[type=checkbox], input[type=radio], select')
}

/** Everything but colour by which the chosen one of several can be told. */
function look(element: Element): string {
  const { fontWeight, borderTopWidth, borderTopStyle, borderBottomWidth, outlineStyle, textDecorationLine } =
    getComputedStyle(element)
  const icons = [...element.querySelectorAll('svg')].map(icon => icon.innerHTML).join()
  return [
    fontWeight,
    borderTopWidth,
    borderTopStyle,
    borderBottomWidth,
    outlineStyle,
    textDecorationLine,
    icons,
  ].join()
}

const chosen = '[aria-pressed=true], [aria-current]:not([aria-current=false]), [aria-selected=true]'

function chosenUnseen(): Finding[] {
  return [...document.querySelectorAll(chosen)].filter(isSeen).flatMap(element => {
    const [first] = element.classList
    const others = first ? [...document.querySelectorAll(`.${CSS.escape(first)}`)] : []
    const same = others.some(other => !other.matches(chosen) && look(other) === look(element))
    return same
      ? [
          {
            where: whereIs(element),
            words: wordsOf(element),
            is: 'chosen by colour alone',
            wanted: 'another sign',
          },
        ]
      : []
  })
}

/** The system's own colours (Windows' contrast themes): what can be pressed, what is chosen and each icon stay seen. */
export const forcedColours: Measure = {
  name: 'forced colours',
  of: 'forced',
  find: ({ pressables }) => [
    ...pressables
      .filter(each => !isMarked(each))
      .map(({ element }) => ({
        where: whereIs(element),
        words: wordsOf(element),
        is: 'without a border in forced colours',
        wanted: 'a border or an underline',
      })),
    ...chosenUnseen(),
    ...[...document.querySelectorAll('svg.icon')]
      .filter(icon => isSeen(icon) && contrastIn(icon, getComputedStyle(icon).fill) < 3)
      .map(icon => ({
        where: whereIs(icon),
        words: getComputedStyle(icon).fill,
        is: 'an icon lost in forced colours',
        wanted: '3:1',
      })),
  ],
  planted: {
    bad: '<button style="border: 0; background: #0a5; color: #fff">我要报名</button>',
    good: '<button style="border: 2px solid transparent; background: #0a5; color: #fff">我要报名</button>',
    finds: /without a border in forced colours/,
  },
}
