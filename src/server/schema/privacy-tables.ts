export type PersonErasureTable = {
  person: string
  at: Date
  reason: string
  by_person: string
  site: string | null
}
