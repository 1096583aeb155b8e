export type AuditEntryTable = {
  county: string
  id: string
  at: Date
  what: string
  actor: string | null
  person: string | null
  thing: string | null
  device: string | null
  network: Buffer
  outcome: string
}
