import type { Measure } from './measure.ts'
import { whereIs, wordsOf } from './scene.ts'

const takesTime = (durations: string) => durations.split(',').some(each => Number.parseFloat(each) > 0.001)

/** Who asked the device for less motion gets none: no fade, no slide. */
export const reducedMotion: Measure = {
  name: 'reduced motion',
  of: 'meaning',
  find: () =>
    matchMedia('(prefers-reduced-motion: reduce)').matches
      ? [...document.querySelectorAll('*')]
          .filter(element => {
            const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
            return takesTime(transitionDuration) || (animationName !== 'none' && takesTime(animationDuration))
          })
          .map(element => ({
            where: whereIs(element),
            words: wordsOf(element),
            is: 'moving although less motion is asked for',
            wanted: 'none',
          }))
      : [],
  planted: {
    bad: '<button style="transition: color 150ms">去</button>',
    good: '<button style="transition: none">去</button>',
    finds: /less motion is asked for/,
  },
}
