export type PersonErasureTable = {
  person: string
  at: Date
  reason: string
  by_person: string
  site: string | null
}

export type PersonAboutTable = {
  person: string
  sex: string | null
  skills: string
  wishes: string
  /** YYYY-MM-DD. */
  insured_until: string | null
  /** Sealed, like the phone. */
  emergency_name: string | null
  emergency_relation: string | null
  emergency_phone: string | null
  told_at: Date
}

export type ConsentEntryTable = {
  id: string
  person: string
  item: string
  event: string
  wording: number
  site: string | null
  by_person: string
  device: string | null
  at: Date
}

export type PersonSensitiveTable = {
  person: string
  item: string
  /** Sealed. */
  value: string
  lookup: Buffer | null
  consent: string
}
