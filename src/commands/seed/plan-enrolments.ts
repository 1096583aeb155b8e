import * as v from 'valibot'
import { type Act, actSchema } from '../../features/enrolment/contract.ts'
import { bodyHash } from '../../server/acts/act-ledger.ts'
import { day, hour } from '../../shared/dates.ts'
import { uuidSchema } from '../../shared/ids.ts'
import type { Row } from '../write-rows.ts'
import type { CountyTask, PlannedOpening, PlannedPerson, PlannedSlot } from './plan.ts'

/** One person's place in one slot, taken or waited for; `askedAt` in milliseconds since 1970. */
export type PlannedEnrolment = {
  readonly id: string
  readonly opening: PlannedOpening
  readonly slot: PlannedSlot
  readonly person: PlannedPerson
  readonly status: 'enrolled' | 'waitlisted'
  readonly place: number
  readonly askedAt: number
}

// What a person of the demo takes part in on average, and how many openings are full.
const placesPerPerson = 6
const fullShare = 0.12
const peopleInFull = 24

/** Gives places the way the enrolling statement does: in order, then the queue; nobody twice in one slot. */
export function makeEnroller(task: CountyTask) {
  const made: PlannedEnrolment[] = []
  const live = new Map<PlannedSlot, { people: Set<string>; lastAsked: number }>()

  /** When the first one asked: well before the start, and before now. */
  function firstAsked(slot: PlannedSlot): number {
    const start = slot.covers[0]?.start ?? task.now
    return Math.min(start, task.now) - task.random.int(6, 20) * day
  }

  function enrol(opening: PlannedOpening, slot: PlannedSlot, person: PlannedPerson): boolean {
    const known = live.get(slot) ?? { people: new Set(), lastAsked: firstAsked(slot) }
    if (known.people.has(person.id)) return false
    live.set(slot, known)
    known.people.add(person.id)
    known.lastAsked += task.random.int(3, 60) * (hour / 30)
    const status = slot.taken < slot.capacity ? 'enrolled' : 'waitlisted'
    if (status === 'enrolled') slot.taken += 1
    else slot.waiting += 1
    const place = status === 'enrolled' ? slot.taken : slot.waiting
    made.push({ id: task.newId(), opening, slot, person, status, place, askedAt: known.lastAsked })
    return true
  }

  return { enrol, made }
}
export type Enroller = ReturnType<typeof makeEnroller>

/** Lets the people of the county enrol: some openings fill up and have a queue, most have seats left. */
export function enrolPeople(
  task: CountyTask,
  openings: readonly PlannedOpening[],
  people: readonly PlannedPerson[],
  enroller: Enroller,
): void {
  if (people.length === 0) return
  const { random } = task
  const budget = people.length * placesPerPerson
  const full = Math.min(Math.floor(openings.length * fullShare), Math.floor((budget * 0.4) / peopleInFull))
  const perOpening = Math.ceil(((budget - full * peopleInFull) / Math.max(1, openings.length)) * 1.5)
  for (const [index, opening] of random.shuffle(openings).entries()) {
    // In a county of thousands, a part of them is crowd enough for one opening.
    const crowd = random.shuffle(neighbours(people, 400, random.int(0, people.length - 1)))
    const admit = (slot: PlannedSlot, count: number) => {
      for (const person of crowd.splice(0, count)) enroller.enrol(opening, slot, person)
    }
    if (index < full) fillUp(task, opening, admit)
    dealOut(task, opening, random.int(0, perOpening), admit)
  }
}

type Admit = (slot: PlannedSlot, count: number) => void

/** Fills the next slot of a small opening, so that a few people have to wait. */
function fillUp({ random, now }: CountyTask, opening: PlannedOpening, admit: Admit): void {
  const slot = opening.slots.find(
    one => one.role === 'taker' && one.covers.some(session => session.start > now),
  )
  if (slot && slot.capacity <= peopleInFull + 6) admit(slot, slot.capacity - slot.taken + random.int(1, 6))
}

/** Gives up to `count` people a place, never the last ones. */
function dealOut({ random }: CountyTask, opening: PlannedOpening, count: number, admit: Admit): void {
  let left = count
  for (const slot of random.shuffle(opening.slots)) {
    const most = Math.floor(slot.capacity * 0.8) - slot.taken
    const some = Math.max(0, Math.min(left, most, slot.perSession ? random.int(1, 4) : left))
    admit(slot, some)
    left -= some
  }
}

/** At most `count` of the list from `first` on, going round at its end. */
function neighbours<T>(list: readonly T[], count: number, first: number): T[] {
  if (list.length <= count) return [...list]
  const end = list.slice(first, first + count)
  return [...end, ...list.slice(0, count - end.length)]
}

function actOf({ id, opening, slot }: PlannedEnrolment): Act {
  const sessionId = slot.perSession ? slot.covers[0]?.id : undefined
  return v.parse(actSchema, {
    id,
    kind: 'enrol',
    v: 1,
    body: { openingId: opening.row.id, role: slot.role, ifFull: 'wait', ...(sessionId ? { sessionId } : {}) },
  })
}

/** The rows an enrolment leaves: the act and its index, the answer, the place. */
export function enrolmentRows(county: string, made: readonly PlannedEnrolment[]) {
  const index: Row<'act_index'>[] = []
  const acts: Row<'act'>[] = []
  const answers: Row<'answer'>[] = []
  const enrolments: Row<'enrolment'>[] = []
  for (const one of made) {
    const { id, person, slot, status, place } = one
    const act = actOf(one)
    const at = new Date(one.askedAt)
    const actor = person.id
    index.push({ act: id, county, actor, body_hash: bodyHash(act, v.parse(uuidSchema, actor)) })
    acts.push({
      county,
      id,
      kind: act.kind,
      v: act.v,
      actor,
      person: actor,
      slot: slot.id,
      body: JSON.stringify(act.body),
      received_at: at,
    })
    answers.push({ county, act: id, outcome: status, enrolment: id, place, at })
    enrolments.push({
      county,
      id,
      opening: one.opening.row.id,
      slot: slot.id,
      person: person.id,
      status,
      place: status === 'enrolled' ? place : null,
      asked_at: at,
    })
  }
  return { act_index: index, act: acts, answer: answers, enrolment: enrolments }
}
