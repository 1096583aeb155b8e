import type { ColumnType } from 'kysely'

export type PersonLikeTable = {
  person: string
  category: string
}

export type SignInPhoneTable = {
  person: string
  /** Keyed hash of the number. */
  phone: Buffer
  /** Sealed; `phone-field.ts` opens it. */
  number: string
  proved_at: Date
  read_out_by: string | null
}

export type OneTimeCodeTable = {
  phone: Buffer
  id: string
  code: Buffer
  tries: ColumnType<number, number | undefined, number>
  made_at: Date
  expires_at: Date
  used_at: Date | null
  device: string | null
  read_out_by: string | null
}

export type CodeCountTable = {
  phone: Buffer
  how: string
  since: Date
  count: number
  last_at: Date
}

export type PhoneUseTable = {
  source: Buffer
  phone: Buffer
  at: Date
}

export type PhoneProofTable = {
  device: string
  phone: Buffer
  code: string
  read_out_by: string | null
  proved_at: Date
  expires_at: Date
  act: string | null
  person: string | null
}
