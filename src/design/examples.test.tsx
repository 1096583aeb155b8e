import { cleanup, render } from '@testing-library/preact'
import { afterEach, describe, expect, test } from 'vitest'
import { allExamples } from './examples.ts'

afterEach(cleanup)

const folders = Object.keys(import.meta.glob('./*/*.css')).map(path => path.split('/')[1] ?? '')

test('every component has examples', () => {
  expect(Object.keys(allExamples).sort()).toEqual([...new Set(folders)].sort())
})

const list = Object.entries(allExamples).flatMap(([component, examples]) =>
  examples.map(example => [component, example.name, example.draw] as const),
)

describe.each(list)('%s: %s', (_component, _name, draw) => {
  test('everything that can be pressed or filled in has words', () => {
    const { container } = render(draw())
    for (const control of container.querySelectorAll('a, button')) {
      expect(control.textContent?.trim()).not.toBe('')
    }
    for (const input of container.querySelectorAll('input')) {
      expect(input.labels?.[0]?.textContent?.trim()).not.toBe('')
    }
  })

  test('signs are hidden from screen readers and stand beside words', () => {
    const { container } = render(draw())
    for (const icon of container.querySelectorAll('svg')) {
      expect(icon.getAttribute('aria-hidden')).toBe('true')
      expect(icon.querySelectorAll('path').length).toBeGreaterThan(0)
    }
  })

  test('no id stands twice, and what is pointed at is there', () => {
    const { container } = render(draw())
    const ids = [...container.querySelectorAll('[id]')].map(element => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of container.querySelectorAll('[aria-describedby], [aria-labelledby]')) {
      const wanted = `${element.getAttribute('aria-describedby') ?? ''} ${element.getAttribute('aria-labelledby') ?? ''}`
      for (const id of wanted.split(' ').filter(Boolean)) expect(ids).toContain(id)
    }
  })
})
