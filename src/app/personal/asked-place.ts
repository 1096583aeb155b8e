import { chooseSlot } from '../../features/enrolment/rules.ts'
import type { AskedPlace } from '../../features/enrolment/screens/asked-place.ts'
import type { Role } from '../../features/openings/contract.ts'
import type { OpeningPage, PageSession } from '../../features/openings/device/opening-page.ts'
import { nextSession, type SessionTimes, sessionsLeft, whenParts } from '../../features/openings/rules.ts'
import { mainRole } from '../../features/openings/screens/summary-cards.tsx'
import { minute } from '../../shared/dates.ts'

/** What the address of the confirm page asks for. */
export type Asked = { readonly role?: Role | undefined; readonly sessionId?: string | undefined }

/** The place that is meant, by the same rule as the server's; or why there is none to ask for. */
export function findAsked(
  opening: OpeningPage,
  asked: Asked,
  now: number,
): AskedPlace | 'no_such_role' | 'no_such_session' | 'already_over' {
  const coming = opening.sessions.filter(each => !each.cancelled && each.end > now)
  const slots = opening.slots.map(slot => ({
    ...slot,
    session: slot.session === undefined ? undefined : opening.sessions[slot.session]?.id,
    of:
      slot.session === undefined ? opening.sessions : opening.sessions.filter((_, at) => at === slot.session),
  }))
  // The opening's page names a role only where it isn't the usual one of its kind.
  const usual = mainRole(opening.kind)
  const role = asked.role ?? (slots.some(each => each.role === usual) ? usual : undefined)
  const { roleExists, slot } = chooseSlot(
    slots,
    { role, sessionId: asked.sessionId },
    [...coming].sort(byStart).flatMap(({ id }) => id ?? []),
  )
  if (!roleExists) return 'no_such_role'
  if (coming.length === 0) return 'already_over'
  if (slot === undefined) return 'no_such_session'
  const sessions = [...slot.of].sort(byStart)
  const times = sessions.map(timesOf)
  const next = nextSession(times, now)
  if (next === undefined) return 'already_over'
  const { id: openingId, title, kind, category, place: at, phone, bring, risk } = opening
  return {
    openingId,
    sessionId: slot.session,
    role: slot.role,
    title,
    kind,
    category,
    at,
    phone,
    bring,
    risk,
    when: whenParts(next, sessionsLeft(times, now), opening.repeats === 'weekly'),
    sessions,
    seats: slot.seats,
  }
}

const byStart = (a: PageSession, b: PageSession) => a.start - b.start

function timesOf({ start, end, cancelled }: PageSession): SessionTimes {
  return [start / minute, (end - start) / minute, cancelled ? 1 : 0]
}
