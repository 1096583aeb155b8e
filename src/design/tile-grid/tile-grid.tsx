import './tile-grid.css'

export interface Tile {
  id: string
  name: string
  /** What tells two of the same name apart, or how it stands. */
  note: string
  /** It stands there done already. */
  done?: boolean
}

/** Names on a wall, each a place to touch. */
export function TileGrid({ tiles, onTouch }: { tiles: readonly Tile[]; onTouch: (id: string) => void }) {
  return (
    <ul class="tile-grid">
      {tiles.map(({ id, name, note, done = false }) => (
        <li key={id}>
          <button class={done ? 'tile tile--done' : 'tile'} type="button" onClick={() => onTouch(id)}>
            <span class="tile__name">{name}</span>
            <span class="tile__note">{note}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
