/** `ways` of visitors, and the PIN of the site's staff. */
export type TabletTable = { device: string; ways: readonly string[]; pin_hash: string; seen_at: Date }

export type TabletCodeTable = {
  id: string
  code_hash: Buffer
  county: string
  site: string
  name: string
  ways: readonly string[]
  pin_hash: string
  made_by: string
  made_at: Date
  expires_at: Date
}
