import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Wish } from '../../voice/talking/reply.ts'
import type { Conversation } from './use-talk.ts'

/** Longer than anything one says in one breath. */
const longest = 100

/**
 * `/speak?say=…`, `?enrol=<opening>`, `?cancel=<enrolment>`: who had to sign in first comes back to the same sentence. It only asks; an
 * address that somebody else made does nothing without a yes. Afterwards the address is plain, so that a reload asks nothing.
 */
export function useArrival({ talk, tell, hear }: Conversation): void {
  const { query } = useLocation()
  useEffect(() => {
    const { say, enrol, cancel } = query
    if (say === undefined && enrol === undefined && cancel === undefined) return
    history.replaceState(history.state, '', location.pathname)
    const ask = (wish: Wish) => tell({ type: 'wished', since: talk.turn, wish })
    if (enrol !== undefined) ask({ intent: 'enrol', slots: {}, openingId: enrol })
    else if (cancel !== undefined) ask({ intent: 'cancel', slots: {}, enrolmentId: cancel })
    else if (say !== undefined) void hear([say.slice(0, longest)], talk.turn)
  }, [])
}
