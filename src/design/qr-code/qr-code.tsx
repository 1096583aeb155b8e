import { type Correction, correction, generate } from 'lean-qr'
import type { ComponentChildren } from 'preact'
import './qr-code.css'

export interface QrCodeProps {
  /** What a phone opens that sees it: a whole address, in ASCII. */
  address: string
  /** What it is, for who can't see it: 二维码，打开书法入门这一页. */
  label: string
  /** `poster` for paper that is read from a step away; `screen` fills the screen it is shown on. */
  size?: 'page' | 'poster' | 'screen'
  /** What to do with it, beneath. */
  children?: ComponentChildren
}

/** The empty margin every scanner needs, in modules (ISO/IEC 18004). */
const quiet = 4

/** Screen pixels of one module: less, and an old camera can't tell them apart. */
const modulePx = 4

/**
 * A QR code that scanners read whatever the theme: black on white, with its white margin. Of a poster's a quarter may
 * be worn off (level Q), since posters are touched and get wet; of the others an eighth (level M).
 */
export function QrCode({ address, label, size = 'page', children }: QrCodeProps) {
  const { modules, path } = qrPath(address, size === 'poster' ? correction.Q : correction.M)
  const whole = modules + 2 * quiet
  const width = whole * modulePx * (size === 'page' ? 1 : 2)
  return (
    <figure class={size === 'page' ? 'qr-code' : `qr-code qr-code--${size}`}>
      <div class="qr-code__field" role="img" aria-label={label}>
        <svg
          class="qr-code__modules"
          viewBox={`0 0 ${whole} ${whole}`}
          width={width}
          height={width}
          shape-rendering="crispEdges"
          aria-hidden="true"
          focusable="false"
        >
          <path fill="#fff" d={`M0 0h${whole}v${whole}H0z`} />
          <path fill="#000" transform={`translate(${quiet} ${quiet})`} d={path} />
        </svg>
      </div>
      {children !== undefined && <figcaption class="qr-code__words">{children}</figcaption>}
    </figure>
  )
}

/** The black modules, each row's runs as one piece of a path, and how many there are in a row. */
function qrPath(address: string, level: Correction): { modules: number; path: string } {
  const code = generate(address, { minCorrectionLevel: level })
  const { size } = code
  const runs: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x
      while (x < size && code.get(x, y)) x++
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1H${from}z`)
    }
  }
  return { modules: size, path: runs.join('') }
}
