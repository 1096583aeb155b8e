export type SitePersonTable = {
  county: string
  site: string
  person: string
  how: 'made' | 'card'
  since: Date
  by_staff: string
}
