import './row-list.css'

export interface Row {
  id: string
  title: string
  /** More about it, one line each. */
  notes?: readonly string[]
  /** A short fact at the end of the row: 2小时, 已取消. */
  aside?: string
  tone?: 'sure' | 'open'
}

/** Facts of the same kind under each other that lead nowhere: sessions of a class, entries of a record. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul class="row-list">
      {rows.map(row => (
        <li class="row" key={row.id}>
          <div class="row__words">
            <p class="row__title">{row.title}</p>
            {row.notes?.map(note => (
              <p class="row__note" key={note}>
                {note}
              </p>
            ))}
          </div>
          {row.aside !== undefined && (
            <p class={`row__aside row__aside--${row.tone ?? 'sure'}`}>{row.aside}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
