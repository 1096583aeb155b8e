import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { HandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import type { AuditLine } from '../../features/audit/contract.ts'
import { askAudit, placeAsked } from '../../features/audit/device/audit-calls.ts'
import { searchOf } from '../../features/audit/device/search.ts'
import { ExportPage } from '../../features/audit/screens/export-page.tsx'
import { LinePage } from '../../features/audit/screens/line-page.tsx'
import { type Found, LinesPage } from '../../features/audit/screens/lines-page.tsx'
import { NoAuditPage, PlacesPage } from '../../features/audit/screens/places-page.tsx'
import { SearchPage } from '../../features/audit/screens/search-page.tsx'
import { me } from '../../features/people/device/me.ts'
import { ProveForm } from '../../features/staff/screens/prove-form.tsx'
import { AtDesk } from './at-desk.tsx'

/** `/staff/audit[?division=…|county=…&span=…&show=search|export&line=…]` */
export function AuditScreen() {
  const t = useTexts('audit')
  const { query } = useLocation()
  const rights = me.value?.roles ?? []
  // One search is asked for once: looking at one of its lines is no reading of its own.
  const about = JSON.stringify([placeAsked(rights, query), searchOf('', query)])
  const ask = (options: HandedIn) => askAudit({ rights, query }, options)
  return (
    <AtDesk title={t('title')} back="/staff" about={about} ask={ask}>
      {view => {
        if (view.kind === 'nothing') return <NoAuditPage />
        if (view.kind === 'places') return <PlacesPage place={view.place} items={view.items} />
        return <Looking found={view} />
      }}
    </AtDesk>
  )
}

/** A search with what it found, and what is looked at of it. */
function Looking({ found }: { found: Found }) {
  const { query } = useLocation()
  const [more, setMore] = useState<{ items: readonly AuditLine[]; next: string | null }>()
  const all = {
    ...found,
    items: [...found.items, ...(more?.items ?? [])],
    next: more ? more.next : found.next,
  }
  const { search, place } = found
  const mine = me.value?.id
  const line = all.items.find(each => each.id === query.line)
  if (query.show === 'search') return <SearchPage search={search} />
  if (query.show === 'export')
    return <ExportPage search={search} place={place} mine={mine} Prove={ProveForm} />
  if (line !== undefined) return <LinePage line={line} search={search} mine={mine} />
  return (
    <LinesPage
      found={all}
      mine={mine}
      onMore={(items, next) => setMore({ items: [...(more?.items ?? []), ...items], next })}
    />
  )
}
