import type { Measure } from './measure.ts'

/** Nobody is kept from making the page larger with two fingers. */
export const zoomAllowed: Measure = {
  name: 'zoom allowed',
  of: 'meaning',
  find: () =>
    [...document.querySelectorAll('meta[name=viewport]')]
      .map(meta => meta.getAttribute('content') ?? '')
      .filter(content => /user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[0-4](\.|\b)/.test(content))
      .map(content => ({ where: 'meta[name=viewport]', words: content, is: 'zoom blocked', wanted: 'free' })),
  planted: {
    bad: '<meta name="viewport" content="width=device-width, maximum-scale=1">',
    good: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    finds: /zoom blocked/,
  },
}
