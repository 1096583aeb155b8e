import type { Measure } from './measure.ts'
import { type Pressable, whereIs, wordsOf } from './scene.ts'

/** Negative where they overlap. A bar that floats over a list is no neighbour of what scrolls beneath it. */
function gap(one: Pressable, other: Pressable): number {
  const nested = one.element.contains(other.element) || other.element.contains(one.element)
  if (nested || one.floats !== other.floats) return Number.POSITIVE_INFINITY
  const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right)
  const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom)
  return Math.max(across, down)
}

/** Trembling fingers: 8 px between neighbours. */
export const gaps: Measure = {
  name: 'gaps',
  of: 'shape',
  find: ({ pressables }) =>
    pressables.flatMap((one, index) =>
      pressables
        .slice(index + 1)
        .filter(other => gap(one, other) < 7.5)
        .map(other => ({
          where: whereIs(one.element),
          words: `${wordsOf(one.element)} | ${wordsOf(other.element)}`,
          is: `${Math.round(gap(one, other))} px apart`,
          wanted: '8 px',
        })),
    ),
  planted: {
    bad: '<div style="display: grid; gap: 4px"><button>去</button><button>不去</button></div>',
    good: '<div style="display: grid; gap: 8px"><button>去</button><button>不去</button></div>',
    finds: /4 px apart/,
  },
}
