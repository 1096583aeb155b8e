import type { ColumnType } from 'kysely'

export type FamilyGrantTable = {
  id: string
  senior: string
  helper: string
  relation: string
  calls: string
  may_enrol: boolean
  may_order: boolean
  may_see_record: boolean
  /** YYYY-MM-DD. */
  until: ColumnType<string, string, string>
  how: string
  asked_at: Date
  granted_at: Date | null
  granted_on: string | null
  record_from: Date | null
  ended_at: Date | null
  ended_by: string | null
  entered_by: string | null
  entered_on: string | null
  confirmed_by: string | null
  kept_at: Date | null
}

export type FamilyPaperTable = {
  id: string
  county: string
  site: string
  senior: string
  how: 'paper' | 'two-workers'
  name: string
  phone: Buffer
  phone_end: string
  relation: string
  calls: string
  may_enrol: boolean
  may_order: boolean
  may_see_record: boolean
  /** YYYY-MM-DD. */
  until: ColumnType<string, string, string>
  photo: Buffer | null
  entered_by: string
  entered_on: string
  entered_at: Date
  confirmed_by: string | null
  confirmed_on: string | null
  confirmed_at: Date | null
  met_at: Date | null
  ended_at: Date | null
}

export type FamilyCodeTable = {
  senior: string
  code: Buffer
  expires_at: Date
  opened: string | null
}
