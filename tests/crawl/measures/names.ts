import type { Measure } from './measure.ts'
import { whereIs } from './scene.ts'

const squeezed = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, '')

/** What a screen reader says, by the parts of the name computation this app uses. */
function nameOf(element: Element): string {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
  if (by.length > 0) return squeezed(by.map(id => document.getElementById(id)?.textContent).join(' '))
  const label = element.getAttribute('aria-label')
  if (label) return squeezed(label)
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const pictures = [...element.querySelectorAll('img')].map(({ alt }) => alt)
  return squeezed([...labels.map(each => each.textContent), element.textContent, ...pictures].join(' '))
}

/** Everything to press has a name, and the words one sees are in it: who says them to the phone presses it. */
export const names: Measure = {
  name: 'names',
  of: 'meaning',
  find: ({ pressables }) =>
    pressables
      .map(({ element }) =>
        element.matches('label') ? (element.querySelector('input') ?? element) : element,
      )
      .map(element => ({ element, name: nameOf(element), seen: squeezed(element.textContent) }))
      .filter(({ name, seen }) => name === '' || !name.includes(seen))
      .map(({ element, name, seen }) => ({
        where: whereIs(element),
        words: seen.slice(0, 24),
        is: name === '' ? 'without a name' : `named ${name}`,
        wanted: 'a name with the words one sees',
      })),
  planted: {
    bad: '<button aria-label="关闭">不用了</button>',
    good: '<button aria-label="不用了，关上">不用了</button>',
    finds: /named 关闭/,
  },
}
