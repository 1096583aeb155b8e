import { answeringFetch, type SampleReply } from './answering-fetch.ts'
import { samplePerson } from './sample-enrolment.ts'
import { openingsServer, sampleDetail, sampleOpening } from './sample-openings.ts'

/** A choir beside two classes on Mondays at half past eight. */
export const sampleChoir = sampleOpening(3, {
  title: '社区合唱会',
  py: 'sqhch',
  kind: 'event',
  category: 'choir',
})
const openings = [sampleOpening(1), sampleOpening(2), sampleChoir]

export interface Known {
  /** What the person has joined, as the server tells it. */
  readonly joined?: readonly unknown[]
  readonly signedIn?: boolean
  /** What is answered to an act; nothing is no answer at all. */
  readonly acts?: (asked: string) => SampleReply | undefined
}

/** Everything 说一说 may ask of a server. `asked` are the calls beside those for the list. */
export function talkingServer({ joined = [], signedIn = true, acts = enrolled }: Known = {}) {
  const lists = openingsServer(openings)
  const sent: unknown[] = []
  const rest = answeringFetch((asked, body) => {
    if (!asked.startsWith('GET')) sent.push(body)
    if (asked === 'GET /api/v1/me')
      return signedIn ? { body: samplePerson } : { status: 401, body: { code: 'not_signed_in' } }
    if (asked.startsWith('GET /api/v1/me/enrolments')) return { body: { items: joined, next: null } }
    if (asked.startsWith('GET /api/v1/me/record'))
      return { body: { confirmedMinutes: 450, waitingMinutes: 0, items: [], next: null } }
    const opening = openings.find(({ id }) => asked === `GET /api/v1/openings/${id}`)
    if (opening !== undefined) return { body: sampleDetail(opening) }
    return asked.startsWith('GET') ? undefined : acts(asked)
  })
  const network: typeof fetch = (address, request) =>
    /feed|openings\?/.test(`${address}`) ? lists(address, request) : rest(address, request)
  return { network, acts: () => rest.asked.filter(line => !line.startsWith('GET')), sent: () => sent }
}

/** The place was free. */
export function enrolled(asked: string): SampleReply {
  const id = asked.slice(-36)
  return {
    status: 201,
    body: { id, openingId: sampleChoir.id, outcome: 'enrolled', status: 'enrolled', place: 25 },
  }
}
