import { expect, test } from 'vitest'
import { readServedSettings } from './served-settings.ts'

function pageWith(home: string, demo: string): Document {
  const head = `<meta name="yinling-home" content="${home}"><meta name="yinling-demo" content="${demo}">`
  return new DOMParser().parseFromString(`<html><head>${head}</head><body></body></html>`, 'text/html')
}

test('the page knows the county and the demo its server wrote into it', () => {
  expect(readServedSettings(pageWith('150622', '1'))).toEqual({ homeDivision: '150622', demo: true })
})

test('a page that no server filled in falls back to the county of the demo', () => {
  expect(readServedSettings(pageWith('%HOME_DIVISION%', '%DEMO%'))).toEqual({
    homeDivision: '620702',
    demo: false,
  })
})
