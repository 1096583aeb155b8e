/** A picture that was opened, which can be drawn smaller. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** As a JPEG with this longest side, in pixels, and quality (0 to 1). */
  jpeg(longest: number, quality: number): Promise<Blob>
}

/** Opens a photo; throws where the browser can't. */
export type OpenPicture = (file: Blob) => Promise<Picture>

/** Tried in this order until one is small enough: writing stays readable longer in a smaller picture than in a blurred one. */
const tries = [
  [1600, 0.75],
  [1600, 0.6],
  [1280, 0.6],
  [1000, 0.5],
  [800, 0.4],
] as const

/**
 * A photo as a JPEG of at most `most` bytes and 1600 px, in base64: phones take pictures of ten megabytes, and lines in the country carry
 * little. What the file knew beside the picture (place, camera) is gone with it. Undefined where it can't be opened or made small enough.
 */
export async function shrinkPhoto(
  file: Blob,
  most: number,
  openPicture: OpenPicture = openInBrowser,
): Promise<string | undefined> {
  try {
    const picture = await openPicture(file)
    const longest = Math.max(picture.width, picture.height)
    if (longest === 0) return undefined
    for (const [side, quality] of tries) {
      const jpeg = await picture.jpeg(Math.min(side, longest), quality)
      if (jpeg.type === 'image/jpeg' && jpeg.size <= most) return await base64Of(jpeg)
    }
  } catch {
    // No picture, or one of a kind that this browser doesn't know.
  }
  return undefined
}

/** By an `img`, which turns the picture as the camera was held; in the oldest phones too. */
const openInBrowser: OpenPicture = async file => {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve()
      image.onerror = () => reject(new Error('not a picture'))
      image.src = address
    })
    const { naturalWidth: width, naturalHeight: height } = image
    return { width, height, jpeg: (longest, quality) => draw(image, { width, height }, longest, quality) }
  } finally {
    URL.revokeObjectURL(address)
  }
}

function draw(
  image: HTMLImageElement,
  { width, height }: { width: number; height: number },
  longest: number,
  quality: number,
): Promise<Blob> {
  const scale = longest / Math.max(width, height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob === null ? reject(new Error('nothing drawn')) : resolve(blob)),
      'image/jpeg',
      quality,
    ),
  )
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
