import type { Measure } from './measure.ts'
import { whereIs, wordsOf } from './scene.ts'

/** Nobody should have to push a page to and fro to read a line. */
export const sidewaysScroll: Measure = {
  name: 'sideways scroll',
  of: 'shape',
  find() {
    const { scrollWidth, clientWidth } = document.documentElement
    const inner = [...document.body.querySelectorAll('*')].filter(
      element =>
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX),
    )
    const widest = [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > clientWidth + 1)
      .at(-1)
    return [
      ...(scrollWidth > clientWidth
        ? [{ element: widest ?? document.body, over: scrollWidth - clientWidth }]
        : []),
      ...inner.map(element => ({ element, over: element.scrollWidth - element.clientWidth })),
    ].map(({ element, over }) => ({
      where: whereIs(element),
      words: wordsOf(element),
      is: `${over} px of sideways scroll`,
      wanted: 'none',
    }))
  },
  planted: {
    bad: '<p style="width: 500px">东街社区综合养老服务中心</p>',
    good: '<p style="width: 100%">东街社区综合养老服务中心</p>',
    finds: /px of sideways scroll/,
  },
}
