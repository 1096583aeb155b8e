import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { QrCode } from '../qr-code/qr-code.tsx'
import './print-sheet.css'

/** What every sheet has besides its matter. */
export interface SheetFrame {
  /** The way back from the paper: a whole address, what it is for who can't see the code, and what to do with it. */
  qr: { address: string; label: string; words: string }
  /** Whom to ring: 电话 0936-8210301. The largest line after the title. */
  phone?: string | undefined
  /** When it was printed, so that nobody takes an old sheet for today's. */
  printed: string
  /** That everything on it is made up: said on top, so that nobody goes there. */
  demo?: string | undefined
}

export interface PrintSheetProps {
  title: string
  /** A few words above the title: what kind of thing it is, or whose sheet. */
  lead?: string | undefined
  children: ComponentChildren
  frame: SheetFrame
  /** Seen on the screen as well; the others come only out of the printer. */
  seen?: boolean
}

/**
 * A sheet of A4: black on white in every theme, text of 14 pt and more, nothing to press. While one is there, it is all
 * the printer gets of its screen, by our button or by the browser's own. Put it straight into a `Page`.
 */
export function PrintSheet({ title, lead, children, frame, seen = false }: PrintSheetProps) {
  useOnPaper()
  const { qr, phone, printed, demo } = frame
  return (
    <article class={seen ? 'print-sheet print-sheet--seen' : 'print-sheet'}>
      {demo !== undefined && <p class="print-sheet__demo">{demo}</p>}
      <div class="print-sheet__head">
        <div class="print-sheet__name">
          {lead !== undefined && <p class="print-sheet__lead">{lead}</p>}
          <h2 class="print-sheet__title">{title}</h2>
        </div>
        <QrCode address={qr.address} label={qr.label}>
          {qr.words}
        </QrCode>
      </div>
      <div class="print-sheet__content">{children}</div>
      <div class="print-sheet__foot">
        {phone !== undefined && <p class="print-sheet__phone">{phone}</p>}
        <p>{printed}</p>
      </div>
    </article>
  )
}

/** While a sheet is there, the rest of its screen stays off the paper. */
export function useOnPaper(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.onPaper = ''
    return () => {
      delete dataset.onPaper
    }
  }, [])
}

/** Questions and answers, one under the other; none is torn over two pages. */
export function SheetFacts({ facts }: { facts: readonly { label: string; value: ComponentChildren }[] }) {
  return (
    <dl class="sheet-facts">
      {facts.map(({ label, value }) => (
        <div class="sheet-facts__fact" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Things that belong together under their heading: a day, a list of times. */
export function SheetGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="sheet-group">
      <h3 class="sheet-group__title">{title}</h3>
      {children}
    </section>
  )
}

/** One thing of a group: its name, and lines about it. */
export function SheetItem({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div class="sheet-item">
      <p class="sheet-item__title">{title}</p>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** Lines of one kind: the times of a class. `short` ones (12月2日) stand beside each other. */
export function SheetLines({ lines, short = false }: { lines: readonly string[]; short?: boolean }) {
  return (
    <ul class={short ? 'sheet-lines sheet-lines--short' : 'sheet-lines'}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
