import type { ColumnType, Generated } from 'kysely'

export type ActIndexTable = {
  act: string
  county: string
  actor: string
  body_hash: Buffer
}

export type ActTable = {
  county: string
  id: string
  kind: string
  v: number
  actor: string
  person: string
  device: string | null
  slot: string | null
  seq: number | null
  body: ColumnType<unknown, string, string>
  made_at: Date | null
  offset_ms: number | null
  received_at: Date
}

export type AnswerTable = {
  county: string
  act: string
  outcome: string
  code: string | null
  enrolment: string | null
  place: number | null
  at: Date
}

export type HeldActTable = {
  act: string
  county: string
  actor: string
  body_hash: Buffer
  device: string
  person: string
  slot: string
  seq: number
  body: ColumnType<unknown, string, string>
  received_at: Date
  until: Date
}

export type EnrolmentTable = {
  county: string
  id: string
  opening: string
  slot: string
  person: string
  status: string
  place: number | null
  rank: Generated<number>
  asked_at: Date
  offered_until: Date | null
  ended_at: Date | null
  ended_by: string | null
  end_reason: string | null
}

export type AttendanceFactTable = {
  county: string
  id: string
  session: string
  opening: string
  site: string
  person: string
  kind: string
  at: Date
  received_at: Date
  how: string
  by_person: string
  device: string | null
}

export type PresencePassTable = {
  county: string
  site: string
  device: string
  at: Date
  expires_at: Date
}

export type ServiceEntryTable = {
  county: string
  id: string
  record: string
  person: string
  opening: string
  session: string
  event: string
  minutes: number
  first_key: string
  second_key: string | null
  at: Date
}
