import { expect, test } from 'vitest'
import { readServedSettings } from './served-settings.ts'

function pageWith(home: string, demo: string, origin = ''): Document {
  const head = `<meta name="yinling-home" content="${home}"><meta name="yinling-demo" content="${demo}"><meta name="yinling-origin" content="${origin}">`
  return new DOMParser().parseFromString(`<html><head>${head}</head><body></body></html>`, 'text/html')
}

test('the page knows the county and the demo its server wrote into it', () => {
  expect(readServedSettings(pageWith('150622', '1', 'https://yinling.example'))).toEqual({
    homeDivision: '150622',
    demo: true,
    origin: 'https://yinling.example',
  })
})

test('a page that no server filled in falls back to the county of the demo', () => {
  expect(readServedSettings(pageWith('%HOME_DIVISION%', '%DEMO%', '%PUBLIC_ORIGIN%'))).toEqual({
    homeDivision: '620702',
    demo: false,
    origin: undefined,
  })
})
