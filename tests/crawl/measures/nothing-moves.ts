import type { Measure } from './measure.ts'
import { whereIs, wordsOf } from './scene.ts'

/** Nothing blinks, runs or turns for ever, and no page changes by itself. */
export const nothingMoves: Measure = {
  name: 'nothing moves',
  of: 'meaning',
  find: () => [
    ...document
      .getAnimations()
      .filter(
        each => each.playState === 'running' && each.effect?.getComputedTiming().iterations === Infinity,
      )
      .map(each => {
        const { target } = each.effect instanceof KeyframeEffect ? each.effect : { target: null }
        const element = target ?? document.body
        return { where: whereIs(element), words: wordsOf(element), is: 'moving for ever', wanted: 'still' }
      }),
    ...[...document.querySelectorAll('marquee, blink, meta[http-equiv=refresh i], [autoplay]')].map(
      element => ({
        where: whereIs(element),
        words: wordsOf(element),
        is: `<${element.tagName.toLowerCase()}> that acts by itself`,
        wanted: 'still',
      }),
    ),
  ],
  planted: {
    bad: '<style>@keyframes blink { to { opacity: 0 } } .b { animation: blink 1s infinite }</style><p class="b">新</p>',
    good: '<style>@keyframes blink { to { opacity: 0 } } .b { animation: blink 1s 1 }</style><p class="b">新</p>',
    finds: /moving for ever/,
  },
}
