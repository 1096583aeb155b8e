import './stat-pair.css'

export interface Stat {
  value: string
  /** Unit and meaning: 小时 已经确认. */
  label: string
  /** `sure` counts already; `open` still waits for somebody. */
  tone: 'sure' | 'open'
}

/** Two numbers that must never be read as one. */
export function StatPair({ stats }: { stats: readonly [Stat, Stat] }) {
  return (
    <dl class="stat-pair">
      {stats.map(stat => (
        <div class={`stat stat--${stat.tone}`} key={stat.label}>
          <dt class="stat__label">{stat.label}</dt>
          <dd class="stat__value">{stat.value}</dd>
        </div>
      ))}
    </dl>
  )
}
