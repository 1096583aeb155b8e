import './big-code.css'

export interface BigCodeProps {
  /** 念给家里人听. */
  label: string
  /** Digits; shown and read in groups of three. */
  code: string
}

/** A few digits that are read out or shown to somebody: as large as the screen allows, never broken inside a group. */
export function BigCode({ label, code }: BigCodeProps) {
  const groups = code.match(/\d{1,3}/g) ?? []
  return (
    <div class="big-code" role="status">
      <p class="big-code__label">{label}</p>
      <p class={groups.length > 2 ? 'big-code__digits big-code__digits--long' : 'big-code__digits'}>
        {groups.join(' ')}
      </p>
    </div>
  )
}
