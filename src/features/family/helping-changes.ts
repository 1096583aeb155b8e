import type { HelpingNews, Standing } from './contract.ts'

/** What was seen of one thing when it was looked at last: how it stood, and its sessions. */
interface SeenThing {
  readonly status: Standing['status']
  /** By session: when it begins, or that it is off, and whether it was missed. */
  readonly sessions: Readonly<
    Record<string, { readonly startsAt: string; readonly off: boolean; readonly missed: boolean }>
  >
}

/** What a helper has looked at, grant by grant, thing by thing. */
export type Looked = Readonly<Record<string, Readonly<Record<string, SeenThing>>>>

/** Something that changed for somebody I help. Moments as ISO text. */
export type HelpingChange = { readonly enrolment: string; readonly title: string } & (
  | { readonly what: 'offered' | 'got' | 'cancelled' }
  | { readonly what: 'moved'; readonly from: string; readonly to: string }
  | { readonly what: 'off' | 'missed'; readonly at: string }
)

const seenOf = ({ status, sessions }: Standing): SeenThing => ({
  status,
  sessions: Object.fromEntries(
    sessions.map(({ id, startsAt, off, missed }) => [id, { startsAt, off, missed }]),
  ),
})

/** What is seen once this is looked at. Of whoever is not there any more nothing is left. */
export function lookedAt({ items }: HelpingNews): Looked {
  return Object.fromEntries(
    items.map(({ id, standing }) => [id, Object.fromEntries(standing.map(each => [each.id, seenOf(each)]))]),
  )
}

/** What is met for the first time counts as looked at, but for what still needs a word: a place that is offered, a session called off. */
function metFirst(thing: Standing): SeenThing {
  const { status, sessions } = thing
  return seenOf({
    ...thing,
    status: status === 'offered' ? 'waitlisted' : status,
    sessions: sessions.map(session => ({ ...session, off: false })),
  })
}

/** As it was looked at, and what is new in it as met for the first time; of whoever is gone from the news nothing is left. */
export function withFirstMet(looked: Looked, { items }: HelpingNews): Looked {
  return Object.fromEntries(
    items.map(({ id, standing }) => [
      id,
      Object.fromEntries(
        standing.map(thing => {
          const [before, first] = [looked[id]?.[thing.id], metFirst(thing)]
          if (before === undefined) return [thing.id, first]
          const sessions = Object.entries(first.sessions).map(
            ([session, seen]) => [session, before.sessions[session] ?? seen] as const,
          )
          return [thing.id, { status: before.status, sessions: Object.fromEntries(sessions) }]
        }),
      ),
    ]),
  )
}

/** How the state of the whole changed; what the helper did themselves is no news to them. */
function changedStatus(
  { status, byMe }: Standing,
  before: SeenThing | undefined,
): 'offered' | 'got' | 'cancelled' | undefined {
  if (status === before?.status) return undefined
  // A place that waits for a word is news whenever it is met first: it has a last day.
  if (status === 'offered') return 'offered'
  if (before === undefined) return undefined
  if (status === 'enrolled') return 'got'
  return status === 'cancelled' && !byMe ? 'cancelled' : undefined
}

function changesOf(thing: Standing, before: SeenThing | undefined, now: number): HelpingChange[] {
  const base = { enrolment: thing.id, title: thing.title }
  const status = changedStatus(thing, before)
  if (thing.status === 'cancelled' || thing.status === 'declined')
    return status === undefined ? [] : [{ ...base, what: status }]
  const sessions = thing.sessions.flatMap(({ id, startsAt, off, missed }): HelpingChange[] => {
    const was = before?.sessions[id]
    if (off) {
      const coming = Date.parse(startsAt) > now
      return coming && was?.off !== true ? [{ ...base, what: 'off', at: startsAt }] : []
    }
    if (missed) return was !== undefined && !was.missed ? [{ ...base, what: 'missed', at: startsAt }] : []
    const moved = was !== undefined && was.startsAt !== startsAt
    return moved ? [{ ...base, what: 'moved', from: was.startsAt, to: startsAt }] : []
  })
  return [...(status === undefined ? [] : [{ ...base, what: status }]), ...sessions]
}

/** What changed for one of those I help since it was looked at last; `now` in milliseconds. */
export function changesSince(
  { id, standing }: HelpingNews['items'][number],
  looked: Looked,
  now: number,
): HelpingChange[] {
  return standing.flatMap(thing => changesOf(thing, looked[id]?.[thing.id], now))
}
