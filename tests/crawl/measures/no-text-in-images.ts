import type { Measure } from './measure.ts'
import { isSeen, whereIs } from './scene.ts'

/** A picture of words neither grows nor is read: pictures here are signs (hidden from readers) or named for what they show. */
export const noTextInImages: Measure = {
  name: 'no text in images',
  of: 'meaning',
  find: () => [
    ...[...document.querySelectorAll('svg text, svg foreignObject, canvas')].filter(isSeen).map(element => ({
      where: whereIs(element),
      words: element.textContent?.trim() ?? '',
      is: 'words drawn as a picture',
      wanted: 'words',
    })),
    ...[...document.querySelectorAll('img')]
      .filter(image => isSeen(image) && !image.hasAttribute('alt'))
      .map(image => ({ where: whereIs(image), words: image.src, is: 'no alt', wanted: 'alt' })),
    ...[...document.body.querySelectorAll('*')]
      .filter(element => getComputedStyle(element).backgroundImage.includes('url('))
      .map(element => ({
        where: whereIs(element),
        words: getComputedStyle(element).backgroundImage.slice(0, 60),
        is: 'a picture behind words, which nothing can measure',
        wanted: 'a colour',
      })),
  ],
  planted: {
    bad: '<svg width="200" height="40"><text y="30">报名</text></svg>',
    good: '<svg width="200" height="40"><path d="M0 0h20v20z" /></svg>',
    finds: /words drawn as a picture/,
  },
}
