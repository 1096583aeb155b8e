import { expect, it } from 'vitest'
import { type Picture, shrinkPhoto } from './shrink-photo.ts'

const most = 180_000

/** A picture of which a pixel costs this many bytes at full quality; tells what was asked of it. */
function pictureOf(width: number, height: number, bytesPerPixel: number) {
  const asked: [number, number][] = []
  const picture: Picture = {
    width,
    height,
    jpeg: async (longest, quality) => {
      asked.push([longest, quality])
      const scale = longest / Math.max(width, height)
      const size = Math.round(width * scale * height * scale * bytesPerPixel * quality)
      return new Blob([new Uint8Array(size)], { type: 'image/jpeg' })
    },
  }
  return { asked, open: async () => picture }
}
const bytesIn = (base64: string | undefined) => atob(base64 ?? '').length

it('makes a large photo as small as it has to be and no smaller', async () => {
  const easy = pictureOf(4000, 3000, 0.1)
  expect(bytesIn(await shrinkPhoto(new Blob(), most, easy.open))).toBe(144_000)
  expect(easy.asked).toEqual([[1600, 0.75]])
  const hard = pictureOf(4000, 3000, 0.25)
  expect(bytesIn(await shrinkPhoto(new Blob(), most, hard.open))).toBeLessThanOrEqual(most)
  expect(hard.asked.length).toBeGreaterThan(1)
})

it('never makes a small one larger', async () => {
  const small = pictureOf(640, 480, 0.2)
  await shrinkPhoto(new Blob(), most, small.open)
  expect(small.asked).toEqual([[640, 0.75]])
})

it('says so by nothing where it is no picture, has no size, or stays too large', async () => {
  expect(
    await shrinkPhoto(new Blob(['no picture']), most, async () => Promise.reject(new Error('no'))),
  ).toBeUndefined()
  expect(await shrinkPhoto(new Blob(), most, pictureOf(0, 0, 1).open)).toBeUndefined()
  expect(await shrinkPhoto(new Blob(), most, pictureOf(4000, 3000, 9).open)).toBeUndefined()
})
