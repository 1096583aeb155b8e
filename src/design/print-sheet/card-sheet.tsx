import { QrCode } from '../qr-code/qr-code.tsx'
import { useOnPaper } from './print-sheet.tsx'
import './card-sheet.css'

/** One card: whose it is, its number to type, its code to scan. */
export interface PrintedCard {
  id: string
  /** What it is a card of. */
  app: string
  name: string
  /** In two groups: 1000 0016. */
  number: string
  site: string
  /** What to do with it, in a few words. */
  words: string
  qr: { address: string; label: string }
}

export interface CardSheetProps {
  title: string
  cards: readonly PrintedCard[]
  /** That everything is made up. */
  demo?: string | undefined
}

/** Cards to cut out, as large as a bank card (85.6 by 54 mm), ten on a page of A4. */
export function CardSheet({ title, cards, demo }: CardSheetProps) {
  useOnPaper()
  return (
    <article class="print-sheet print-sheet--seen card-sheet" aria-label={title}>
      {demo !== undefined && <p class="print-sheet__demo">{demo}</p>}
      <ul class="card-sheet__cards">
        {cards.map(({ id, app, name, number, site, words, qr }) => (
          <li class="card-sheet__card" key={id}>
            <p class="card-sheet__app">{app}</p>
            <QrCode address={qr.address} label={qr.label} />
            <div class="card-sheet__words">
              <p class="card-sheet__name">{name}</p>
              <p class="card-sheet__number">{number}</p>
              <p>{words}</p>
            </div>
            <p class="card-sheet__site">{site}</p>
          </li>
        ))}
      </ul>
    </article>
  )
}
