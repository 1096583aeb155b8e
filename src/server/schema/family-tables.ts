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
}

export type FamilyCodeTable = {
  senior: string
  code: Buffer
  expires_at: Date
  opened: string | null
}
