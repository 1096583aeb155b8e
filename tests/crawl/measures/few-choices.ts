import type { Measure } from './measure.ts'
import { isSeen, whereIs, wordsOf } from './scene.ts'

const most = 5

/** One question is one choice, however many answers it lists; items of a list don't count. */
function choicesIn(content: Element): Element[] {
  const all = [...content.querySelectorAll('a[href], button, input, summary')]
  const outside = all
    .filter(isSeen)
    .filter(each => !each.closest('li, fieldset, form, .page-help') || each.closest('fieldset li'))
  return [...outside, ...[...content.querySelectorAll('fieldset, form')].filter(isSeen)]
}

/** A person weighs at most five things on a screen, and one of them at most is the main one. */
export const fewChoices: Measure = {
  name: 'few choices',
  of: 'meaning',
  find() {
    const content = document.querySelector('.page-content')
    if (!content) return []
    const choices = choicesIn(content)
    const mains = [...content.querySelectorAll('.button--primary')].filter(isSeen)
    return [
      ...(choices.length > most
        ? [
            {
              where: whereIs(content),
              words: choices.map(wordsOf).join(' | ').slice(0, 120),
              is: `${choices.length} choices`,
              wanted: `${most}`,
            },
          ]
        : []),
      ...mains.slice(1).map(button => ({
        where: whereIs(button),
        words: wordsOf(button),
        is: 'a second main button',
        wanted: 'one',
      })),
    ]
  },
  planted: {
    bad: `<div class="page-content">${'<button>去</button>'.repeat(6)}</div>`,
    good: `<div class="page-content">${'<button>去</button>'.repeat(5)}</div>`,
    finds: /6 choices/,
  },
}
