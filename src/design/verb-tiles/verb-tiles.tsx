import { Icon } from '../icon/icon.tsx'
import { type Kind, kindShapes } from '../kinds.ts'
import './verb-tiles.css'

export interface VerbTile {
  href: string
  kind: Kind
  /** What one can do: 学点什么. */
  title: string
  /** How much of it there is now: 课程 36 个. */
  note?: string | undefined
  /** Instead of the kind's own sign. */
  shape?: string
}

/** The four verbs of the first screen. */
export function VerbTiles({ label, tiles }: { label: string; tiles: readonly VerbTile[] }) {
  return (
    <nav aria-label={label}>
      <ul class="verb-tiles">
        {tiles.map(({ href, kind, title, note, shape = kindShapes[kind] }) => (
          <li key={href}>
            <a class={`verb-tile kind kind--${kind}`} href={href}>
              <Icon shape={shape} />
              <span class="verb-tile__title">{title}</span>
              {note !== undefined && <span>{note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
