import { cleanup, render, screen } from '@testing-library/preact'
import fc from 'fast-check'
import decode from 'qr/decode.js'
import { afterEach, expect, test } from 'vitest'
import { QrCode } from './qr-code.tsx'

afterEach(cleanup)

/** What a scanner reads from the drawn paths: rows of runs, as a picture of `scale` pixels a module. */
function scan(svg: SVGElement, scale = 4): string {
  const [, , size = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const [field, modules] = svg.querySelectorAll('path')
  expect(field?.getAttribute('fill')).toBe('#fff')
  expect(modules?.getAttribute('fill')).toBe('#000')
  const [, shift = 0] = /translate\((\d+) /.exec(modules?.getAttribute('transform') ?? '')?.map(Number) ?? []
  const width = size * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x = '', y = '', run = ''] of (modules?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)/g,
  )) {
    for (let row = 0; row < scale; row++) {
      for (let at = 0; at < Number(run) * scale; at++) {
        const pixel = ((Number(y) + shift) * scale + row) * width + (Number(x) + shift) * scale + at
        data.fill(0, pixel * 4, pixel * 4 + 3)
      }
    }
  }
  return decode({ width, height: width, data })
}

function drawn(address: string, size: 'page' | 'poster' | 'screen'): SVGElement {
  const { container } = render(<QrCode address={address} label="二维码" size={size} />)
  const svg = container.querySelector('svg')
  if (svg === null) throw new Error('nothing is drawn')
  return svg
}

test('a scanner reads exactly the address, whatever it is', () => {
  const address = fc.webUrl({ withQueryParameters: true }).filter(url => url.length < 200)
  fc.assert(
    fc.property(address, fc.constantFrom('page', 'poster', 'screen'), (url, size) => {
      expect(scan(drawn(url, size))).toBe(url)
      cleanup()
    }),
    { numRuns: 30 },
  )
})

test('a module is at least 4 px of the screen, and 4 of them stay white around', () => {
  const svg = drawn('https://yinling.example.cn/at/620702001001', 'page')
  const [, , whole = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  expect(Number(svg.getAttribute('width')) / whole).toBeGreaterThanOrEqual(4)
  const starts = [...(svg.querySelectorAll('path')[1]?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)]
  expect(Math.max(...starts.map(([, x]) => Number(x)))).toBeLessThan(whole - 8)
  expect(svg.querySelectorAll('path')[1]?.getAttribute('transform')).toBe('translate(4 4)')
})

test('who can’t see it hears what it is, and what to do stands beneath', () => {
  render(
    <QrCode address="https://yinling.example.cn/" label="二维码，打开银龄同行">
      微信扫一扫
    </QrCode>,
  )
  expect(screen.getByRole('img', { name: '二维码，打开银龄同行' })).toBeDefined()
  expect(screen.getByText('微信扫一扫').closest('figure')).not.toBeNull()
})
