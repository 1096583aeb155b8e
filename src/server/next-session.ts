type Span = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly cancelled?: boolean
}

/**
 * The columns of `opening` that follow from its sessions (milliseconds since 1970, in the order of their starts) at the
 * moment `now`: the next one that is not over and not cancelled, and how many there are. Whoever writes sessions sets them.
 */
export function nextSessionColumns(sessions: readonly Span[], now: number) {
  const left = sessions.filter(session => !session.cancelled && session.end > now)
  const [next] = left
  return {
    next_session: next?.id ?? null,
    next_starts_at: next ? new Date(next.start) : null,
    next_ends_at: next ? new Date(next.end) : null,
    sessions_left: left.length,
  }
}
