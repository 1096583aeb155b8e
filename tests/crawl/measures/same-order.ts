import type { Finding, Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

/** As every screen has them, in the order of reading and of the screen (WCAG 3.2.3, 3.2.6). */
const parts = [
  ['header', '.page-header'],
  ['content', '.page-main'],
  ['places', '.page-places'],
] as const
const inHeader = ['.page-header__back', 'h1', '.page-header__read', '.page-header__size'] as const

const follows = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Each is there (back only where there is something to go back to), after the one before, above the next. */
function outOfOrder(): Finding[] {
  const shown = parts.map(([name, selector]) => ({ name, element: document.querySelector(selector) }))
  const missing = shown
    .filter(({ element }) => !element || !isSeen(element))
    .map(({ name }) => ({ where: 'body', words: '', is: `no ${name}`, wanted: 'one on every screen' }))
  const header = inHeader.map(selector => document.querySelector(selector)).filter(each => each !== null)
  const wrong = header.slice(1).filter((element, at) => !follows(header[at] ?? element, element))
  return [
    ...missing,
    ...wrong.map(element => ({
      where: whereIs(element),
      words: wordsOf(element),
      is: 'at another place in the header',
      wanted: 'back, title, reading aloud, text size',
    })),
  ]
}

/** The telephone closes the content of every screen. */
function helpElsewhere(): Finding[] {
  const content = document.querySelector('.page-main')
  const help = content?.querySelector('a.page-help[href^="tel:"]')
  if (!content || !help)
    return [{ where: '.page-main', words: '', is: 'no telephone', wanted: 'one on every screen' }]
  const bottom = help.getBoundingClientRect().bottom
  const below = [...content.querySelectorAll('a, button, p, h2')].filter(
    each => isSeen(each) && !help.contains(each) && each.getBoundingClientRect().top >= bottom,
  )
  return below.slice(0, 1).map(each => ({
    where: whereIs(each),
    words: wordsOf(each),
    is: 'below the telephone',
    wanted: 'the telephone last',
  }))
}

export const sameOrder: Measure = {
  name: 'same order',
  of: 'shape',
  find: () => [...outOfOrder(), ...helpElsewhere()],
  planted: {
    bad: '<header class="page-header"><button class="page-header__read">念</button><h1>附近</h1></header><main class="page-main"><a class="page-help" href="tel:12345">打电话</a></main><nav class="page-places">首页</nav>',
    good: '<header class="page-header"><h1>附近</h1><button class="page-header__read">念</button></header><main class="page-main"><a class="page-help" href="tel:12345">打电话</a></main><nav class="page-places">首页</nav>',
    finds: /another place in the header/,
  },
}
