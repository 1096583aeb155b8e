import { canBeSaid, isThere, type ScreenWords, textOf } from './screen-text.ts'
import { sentencesOf } from './spoken/cut-text.ts'

/** One thing to say, and the part of the screen it says, which is marked meanwhile. */
export interface ScreenSentence {
  readonly text: string
  readonly element: Element
}

/**
 * What a screen says, in the order of the screen: the h1, then what stands in main. A card, a fact with its answer and a
 * row of a list are one thing each, so that 下句 goes to the next card and not to its next line. What only does something
 * (buttons, the phone) is named last, each by its own words and marked, so that a finger finds it; the header and the
 * bar of places, and the offer to read, are the same everywhere and left out: hearing them on each screen would tire.
 */
export function sentencesOnScreen(page: Element, words: ScreenWords): ScreenSentence[] {
  const title = page.querySelector('h1')
  const main = page.querySelector('main')
  return [
    ...(title === null ? [] : cut(textOf(title, words), title)),
    ...(main === null ? [] : sentencesIn(main, words)),
  ]
}

/** The same of one part of a screen. */
export function sentencesIn(part: Element, words: ScreenWords): ScreenSentence[] {
  const contents: ScreenSentence[] = []
  const actions: Element[] = []
  walk(part, words, contents, actions)
  const pressable = actions
    .map(element => ({ element, text: textOf(element, words) }))
    .filter(({ text }) => canBeSaid.test(text))
    .map(({ element, text }, at) => ({ element, text: at === 0 ? words.canPress(text) : text }))
  return [...contents, ...pressable]
}

/** The sentences of a screen that may change while they are read. */
export interface ScreenText {
  readonly sentences: readonly ScreenSentence[]
  renew(at: number): number
}

export function screenText(page: Element, words: ScreenWords): ScreenText {
  let sentences = sentencesOnScreen(page, words)
  return {
    get sentences() {
      return sentences
    },
    renew(at) {
      const said = sentences[at]
      sentences = sentencesOnScreen(page, words)
      if (said === undefined) return at
      const there = sentences.findIndex(({ text, element }) => element === said.element && text === said.text)
      if (there >= 0) return there
      const changed = sentences.findIndex(({ element }) => element === said.element)
      return changed >= 0 ? changed : at - 1
    },
  }
}

const cut = (text: string, element: Element): ScreenSentence[] =>
  sentencesOf(text).map(sentence => ({ text: sentence, element }))

/** One thing each, whatever they hold. */
const whole = 'a[href], button, label, summary, li, dl > div, h1, h2, h3, p, legend'

function walk(parent: Element, words: ScreenWords, contents: ScreenSentence[], actions: Element[]): void {
  for (const child of parent.children) {
    if (!isThere(child) || child.matches('.page-offer')) continue
    if (isAction(child)) actions.push(child)
    else if (child.matches(whole) && !holdsActions(child)) contents.push(...cutThing(child, words))
    else if (hasOwnText(child)) contents.push(...cut(textOf(child, words), child))
    else walk(child, words, contents, actions)
  }
}

/** A paragraph falls into its sentences; a card is said in one go. */
function cutThing(element: Element, words: ScreenWords): ScreenSentence[] {
  const text = textOf(element, words)
  if (element.matches('p, h1, h2, h3')) return cut(text, element)
  const only = element.matches('li') && element.children.length === 1 ? element.firstElementChild : null
  return canBeSaid.test(text) ? [{ text, element: only ?? element }] : []
}

/** What does something and says nothing else: a button, chips, or a link with one line that is no entry of a list. */
function isAction(element: Element): boolean {
  if (element.matches('fieldset')) return element.querySelector('button') !== null
  if (element.closest('li, p, dd') !== null) return false
  return element.matches('button') || (element.matches('a[href]') && blocksIn(element) === 0)
}

/** An entry of a list is one thing if it leads to one. */
function holdsActions(element: Element): boolean {
  return element.matches('li, div') && element.querySelectorAll('a[href], button, input').length > 1
}

const blocksIn = (element: Element): number => element.querySelectorAll('p, h2, h3, div, li').length

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
  )
}
