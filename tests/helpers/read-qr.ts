import type { Locator } from '@playwright/test'
import decode from 'qr/decode.js'

/** What a part of a page looks like, as a scanner or an eye would have it. */
interface Picture {
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** How light each pixel is, 0 to 255, in rows. */
  readonly light: string
  /** The share of pixels with a colour, and of those that are nearly white. */
  readonly coloured: number
  readonly white: number
}

async function pictureOf(part: Locator): Promise<Picture> {
  const png = (await part.screenshot()).toString('base64')
  // A page of nobody's: no policy of the app's stands in the way.
  const page = await part.page().context().newPage()
  const picture = await page.evaluate(async (base64): Promise<Picture> => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    const { width, height } = Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('this browser draws nothing')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    let light = ''
    let [coloured, white] = [0, 0]
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
      const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)]
      if (most - least > 16) coloured++
      if (least > 240) white++
      light += String.fromCharCode(least)
    }
    const all = width * height
    return { width, height, light, coloured: coloured / all, white: white / all }
  }, png)
  await page.close()
  return picture
}

/** The text of the one QR code in a part of a page, read from its picture. Throws if there is none. */
export async function readQr(part: Locator): Promise<string> {
  const { width, height, light } = await pictureOf(part)
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : light.charCodeAt(Math.floor(at / 4)),
  )
  return decode({ width, height, data }, { timeLimit: 2000 })
}

/** The share of pixels with a colour, and of those nearly white: 0 and some 0.9 for black on white. */
export async function inkOf(part: Locator): Promise<{ coloured: number; white: number }> {
  const { coloured, white } = await pictureOf(part)
  return { coloured, white }
}
