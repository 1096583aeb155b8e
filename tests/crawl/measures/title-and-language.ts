import type { Measure } from './measure.ts'

/** The window is named after its screen, and says its language, so that it is read with the right voice. */
export const titleAndLanguage: Measure = {
  name: 'title and language',
  of: 'meaning',
  find({ look }) {
    const heading = document.querySelector('h1')?.textContent?.trim() ?? ''
    const { title, documentElement } = document
    const says = documentElement.lang
    return [
      ...(heading !== '' && title.includes(heading)
        ? []
        : [{ where: 'title', words: title, is: 'a title without the heading', wanted: heading }]),
      ...(says === look.language
        ? []
        : [{ where: 'html', words: '', is: `lang="${says}"`, wanted: look.language }]),
    ]
  },
  planted: {
    bad: '<title>银龄同行</title><h1>附近</h1>',
    good: '<title>附近 - 银龄同行</title><h1>附近</h1>',
    finds: /a title without the heading/,
  },
}
