import type { Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

/** One h1, before all others; no level is skipped. A person who hears the page finds her way by them. */
export const headings: Measure = {
  name: 'headings',
  of: 'meaning',
  find() {
    const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      each => isSeen(each) || each.classList.contains('only-heard'),
    )
    const levels = all.map(each => Number(each.tagName[1]))
    const firsts = levels.filter(level => level === 1).length
    return [
      ...(firsts === 1
        ? []
        : [
            {
              where: 'body',
              words: document.title,
              is: `${firsts} headings of the first level`,
              wanted: 'one',
            },
          ]),
      ...all
        .map((element, at) => ({ element, level: levels[at] ?? 1, before: levels[at - 1] ?? 0 }))
        .filter(({ level, before }) => level > before + 1)
        .map(({ element, level, before }) => ({
          where: whereIs(element),
          words: wordsOf(element),
          is: `level ${level} after level ${before}`,
          wanted: `level ${before + 1} or less`,
        })),
      ...all
        .filter(each => wordsOf(each) === '')
        .map(each => ({ where: whereIs(each), words: '', is: 'an empty heading', wanted: 'words' })),
    ]
  },
  planted: {
    bad: '<h1>附近</h1><h3>今天</h3>',
    good: '<h1>附近</h1><h2>今天</h2>',
    finds: /level 3 after level 1/,
  },
}
