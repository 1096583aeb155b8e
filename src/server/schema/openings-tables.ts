import type { ColumnType, Generated } from 'kysely'

export type SiteTable = {
  county: string
  id: string
  source_key: string | null
  division: string
  programme: string
  kind: string
  name: string
  initials: string
  address: string
  phone: string
  lat: number | null
  lng: number | null
  demo: boolean
  closed_at: Date | null
}

export type OpeningTable = {
  county: string
  id: string
  source_key: string | null
  site: string
  programme: string
  kind: string
  category: string
  title: string
  initials: string
  summary: string
  place_type: string
  place_name: string
  place_url: string | null
  division: string
  lat: number | null
  lng: number | null
  cell: number | null
  leader: string | null
  bring: string
  strength: number
  risk_note: string
  fits: string
  phone: string
  fee_fen: number
  organiser: string
  in_charge: string
  state: string
  repeats: string | null
  next_session: string | null
  next_starts_at: Date | null
  next_ends_at: Date | null
  sessions_left: number
  demo: boolean
  /** An `OpeningCard` of the contract as JSON text, written by the database from the other columns. */
  card: ColumnType<string, never, never>
}

export type OpeningGramTable = {
  county: string
  gram: string
  next_starts_at: Date
  opening: string
}

export type SessionTable = {
  county: string
  id: string
  opening: string
  starts_at: Date
  ends_at: Date
  cancelled_at: Date | null
}

export type SlotTable = {
  county: string
  id: string
  opening: string
  role: string
  session: string | null
  capacity: number
  taken: Generated<number>
  held: Generated<number>
  waiting: Generated<number>
  decided: string | null
}

export type FeedLeaseTable = {
  county: string
  version: Generated<number>
  stale: Generated<boolean>
  made_on: string | null
  made_at: Date | null
}

export type FeedSnapshotTable = {
  county: string
  version: number
  etag: string
  body_br: Buffer
  body_gz: Buffer
  made_at: Date
}

export type FeedItemTable = {
  county: string
  item: string
  kind: string
  hash: Buffer
}

export type FeedChangeTable = {
  county: string
  version: number
  item: string
  kind: string
  removed: boolean
  at: Date
}
