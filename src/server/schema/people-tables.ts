import type { ColumnType } from 'kysely'

export type PersonTable = {
  id: string
  division: string | null
  demo: boolean
  created_at: Date
  made_how: 'phone' | 'desk' | 'import' | 'seed' | 'staff'
  made_by: string | null
  staff_confirmed_at: Date | null
  staff_confirmed_by: string | null
  /** Set once nothing tells any more who it was. */
  erased_at: Date | null
}

export type PersonProfileTable = {
  person: string
  name: string
  birth_year: number | null
  birth_month: number | null
  contact_phone: string | null
}

export type PersonAliasTable = {
  from_person: string
  to_person: string
  by_person: string
  at: Date
  undone: Date | null
}

export type CardTable = {
  id: string
  number: string
  person: string
  pin_hash: string | null
  token_hash: Buffer | null
  made_at: Date | null
  made_by: string | null
  pin_set_at: Date | null
  pin_set_by: string | null
  revoked_at: Date | null
  revoked_by: string | null
  demo: boolean
}

export type CardDeviceTable = { card: string; device: string; since: Date }

export type DeviceTable = {
  id: string
  token_hash: Buffer
  kind: string
  site: string | null
  public_key: ColumnType<unknown, string | null, string | null>
  looks: ColumnType<string, string | undefined, string>
  created_at: Date
  name: string | null
  registered_at: Date | null
  registered_by: string | null
  revoked_at: Date | null
}

export type WebSessionTable = {
  /** Names the session to its person; opens nothing. */
  id: string
  token_hash: Buffer
  person: string
  device: string
  shown: string
  created_at: Date
  expires_at: Date
  /** Of staff's sessions, and of no other. */
  used_at: Date | null
  asked_at: Date | null
}

export type CardTryTable = {
  card: Buffer
  failed: number
  locked_until: Date | null
  at: Date
}

export type SignInFailureTable = {
  source: Buffer
  card: Buffer
  at: Date
}
