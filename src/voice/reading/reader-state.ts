/** Where a reading stands. `turn` changes whenever something has to be said, even the same sentence again. */
export type ReaderState =
  | { readonly phase: 'waiting'; readonly at: number }
  | { readonly phase: 'reading'; readonly at: number; readonly turn: number }
  | { readonly phase: 'needs-touch'; readonly at: number }
  | { readonly phase: 'no-voice' }
  | { readonly phase: 'over' }

export type ReaderEvent =
  | 'voice-found'
  | 'voice-missing'
  | 'said'
  | 'silent'
  | 'next'
  | 'previous'
  | 'again'
  | 'stop'

export const readerStart: ReaderState = { phase: 'waiting', at: 0 }

/** What comes of an event in a text of `total` sentences. Pure; an event that makes no sense changes nothing. */
export function stepReader(state: ReaderState, event: ReaderEvent, total: number): ReaderState {
  if (state.phase === 'over') return state
  if (event === 'stop' || total === 0) return { phase: 'over' }
  if (event === 'voice-missing') return { phase: 'no-voice' }
  if (state.phase === 'no-voice') return state
  const move = (at: number): ReaderState => {
    if (at >= total) return { phase: 'over' }
    const kept = Math.max(0, at)
    if (state.phase === 'waiting') return { phase: 'waiting', at: kept }
    return { phase: 'reading', at: kept, turn: state.phase === 'reading' ? state.turn + 1 : 0 }
  }
  switch (event) {
    case 'voice-found':
      return state.phase === 'waiting' ? { phase: 'reading', at: state.at, turn: 0 } : state
    case 'said':
      return state.phase === 'reading' ? move(state.at + 1) : state
    case 'silent':
      return state.phase === 'reading' ? { phase: 'needs-touch', at: state.at } : state
    case 'next':
      return move(state.at + 1)
    case 'previous':
      return move(state.at - 1)
    case 'again':
      return move(state.at)
  }
}
