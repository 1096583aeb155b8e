/** Finds the text of a QR code in a picture; undefined where there is none. */
export type ReadQr = (picture: ImageData) => string | undefined

/** Why there is no picture: the device has no camera for us, or the person (or the deployer) doesn't let us. */
export type NoCamera = 'none' | 'refused'

export interface CameraOptions {
  readonly media?: Pick<MediaDevices, 'getUserMedia'> | undefined
  readonly bringReader?: () => Promise<ReadQr>
  /** Milliseconds between two looks. */
  readonly every?: number
}

/** Wide enough for a card held at arm's length, small enough for a slow tablet. */
const lookAt = 640

/** Browsers' own detectors are missing on half of the tablets there are, so everybody gets the same one; fetched when a camera opens. */
async function bringReader(): Promise<ReadQr> {
  const { default: decode } = await import('qr/decode.js')
  return picture => {
    try {
      return decode(picture)
    } catch {
      // It throws where it finds nothing, which is most of the time.
      return undefined
    }
  }
}

/**
 * Shows what the camera sees in `video` and looks for QR codes in it until it is stopped; each that is found is told. The pictures
 * are looked at where they are and never kept.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  onText: (text: string) => void,
  options: CameraOptions = {},
): Promise<{ stop: () => void } | NoCamera> {
  const { media = navigator.mediaDevices, every = 200 } = options
  if (media?.getUserMedia === undefined) return 'none'
  let stream: MediaStream
  try {
    // A tablet in a hall looks at whoever stands before it.
    stream = await media.getUserMedia({ video: { facingMode: 'user', width: { ideal: 1280 } } })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'
  }
  const read = await (options.bringReader ?? bringReader)()
  video.srcObject = stream
  await video.play().catch(() => undefined)
  const canvas = document.createElement('canvas')
  const timer = setInterval(() => {
    const text = look(video, canvas, read)
    if (text !== undefined) onText(text)
  }, every)
  return {
    stop() {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

function look(video: HTMLVideoElement, canvas: HTMLCanvasElement, read: ReadQr): string | undefined {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return undefined
  const scale = Math.min(1, lookAt / videoWidth)
  canvas.width = Math.round(videoWidth * scale)
  canvas.height = Math.round(videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return read(context.getImageData(0, 0, canvas.width, canvas.height))
}
