import { QrCode } from '../qr-code/qr-code.tsx'
import { type SheetFrame, useOnPaper } from './print-sheet.tsx'
import './poster.css'

export interface PosterProps {
  /** Whose door it hangs at. */
  place: string
  title: string
  /** What it is, in one sentence. */
  what: string
  /** What to do, in order; three at most can be remembered on the way from the wall to the chair. */
  steps: readonly [string, string?, string?]
  /** Whom to ring: 不会弄，打电话 and the number. */
  help?: { words: string; phone: string } | undefined
  frame: Pick<SheetFrame, 'qr' | 'demo'>
}

/** One A4 page for a wall, read from two steps away: what it is, a large code, what to do, whom to ring. */
export function Poster({ place, title, what, steps, help, frame: { qr, demo } }: PosterProps) {
  useOnPaper()
  return (
    <article class="print-sheet print-sheet--seen poster">
      {demo !== undefined && <p class="print-sheet__demo">{demo}</p>}
      <p class="poster__place">{place}</p>
      <h2 class="poster__title">{title}</h2>
      <p class="poster__what">{what}</p>
      <QrCode size="poster" address={qr.address} label={qr.label}>
        {qr.words}
      </QrCode>
      <ol class="poster__steps">{steps.map(step => step !== undefined && <li key={step}>{step}</li>)}</ol>
      {help !== undefined && (
        <p class="poster__help">
          {help.words} <span class="poster__phone">{help.phone}</span>
        </p>
      )}
    </article>
  )
}
