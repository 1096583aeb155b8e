import type { Measure } from './measure.ts'
import { floats, isSeen, whereIs, wordsOf } from './scene.ts'

/** Bars that stay on the screen cover less than half of it, however low the window is (a page zoomed to 400 %). */
export const barsLeaveRoom: Measure = {
  name: 'bars leave room',
  of: 'shape',
  find({ look }) {
    const bars = [...document.body.querySelectorAll('*')].filter(
      each => floats(each) && isSeen(each) && !each.closest('dialog, [role=dialog]'),
    )
    const outer = bars.filter(bar => !bars.some(other => other !== bar && other.contains(bar)))
    const covered = outer.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
    return covered <= look.height / 2
      ? []
      : outer.map(bar => ({
          where: whereIs(bar),
          words: wordsOf(bar),
          is: `bars of ${Math.round(covered)} px on a screen of ${look.height} px`,
          wanted: 'at most half',
        }))
  },
  planted: {
    bad: '<nav style="position: fixed; bottom: 0; width: 100%; height: 300px">首页 附近</nav>',
    good: '<nav style="position: fixed; bottom: 0; width: 100%; height: 280px">首页 附近</nav>',
    finds: /bars of 300 px/,
  },
}
