import type { ColumnType } from 'kysely'

export type SettingTable = {
  key: string
  value: ColumnType<unknown, string, string>
}

export type KeyUseTable = {
  key_id: string
  purpose: string
  first_used: Date
}

export type DivisionTable = {
  code: string
  level: string
  name: string
  short_name: string
  initials: string
  parent: string | null
  valid_from: string
  valid_to: string | null
  successor: string | null
}

export type DivisionGramTable = {
  gram: string
  code: string
}
