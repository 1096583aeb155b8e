import type { Generated } from 'kysely'

export type StaffRoleTable = {
  id: Generated<string>
  person: string
  role: string
  site: string | null
  division: string | null
  given_at: Generated<Date>
  given_by: string | null
}

export type StaffRoleEndedTable = {
  id: string
  person: string
  role: string
  site: string | null
  division: string | null
  given_at: Date
  given_by: string | null
  ended_at: Date
  ended_by: string
}

export type StaffFactorTable = {
  person: string
  passphrase_hash: string
  /** Sealed; base32 inside. */
  totp_secret: string
  totp_step: number
  made_at: Date
  changed_at: Date
}

export type StaffInvitationTable = {
  id: string
  token_hash: Buffer
  role: string
  site: string | null
  division: string | null
  name: string | null
  made_by: string | null
  made_at: Date
  expires_at: Date
  used_at: Date | null
  act: string | null
  person: string | null
  /** Whom it brings back; null for somebody new. */
  for_person: string | null
}

export type StaffPasskeyTable = {
  id: string
  person: string
  credential: Buffer
  /** Null once it was removed. */
  public_key: Buffer | null
  counter: number
  transports: string[]
  name: string
  made_at: Date
  used_at: Date | null
  revoked_at: Date | null
}

export type StaffChallengeTable = {
  hash: Buffer
  purpose: string
  person: string | null
  network: Buffer
  expires_at: Date
}
