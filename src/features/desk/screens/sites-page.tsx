import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { digitsShape, peopleShape, placeShape, searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { DeskSite } from '../contract.ts'

export interface SitesPageProps {
  sites: readonly DeskSite[]
  /** Whether one has a right of staff's at all, and whether one runs a place. */
  staff: boolean
  runs: boolean
  /** Whether one may read the audit. */
  audits: boolean
}

/** `/staff`: at which desk one sits, the county for who runs it, and how one comes in. */
export function SitesPage({ sites, staff, runs, audits }: SitesPageProps) {
  const t = useTexts('desk')
  if (!staff)
    return (
      <Page title={t('sites.title')} back="/mine">
        <EmptyState shape={placeShape} title={t('sites.none')}>
          <p>{t('sites.noneWhat')}</p>
        </EmptyState>
      </Page>
    )
  const county = {
    id: 'county',
    title: t('sites.county'),
    note: t('sites.countyNote'),
    shape: peopleShape,
    go: '/staff/county',
  }
  const audit = {
    id: 'audit',
    title: t('sites.audit'),
    note: t('sites.auditNote'),
    shape: searchShape,
    go: '/staff/audit',
  }
  const me = {
    id: 'me',
    title: t('sites.me'),
    note: t('sites.meNote'),
    shape: digitsShape,
    go: '/staff/me',
  }
  return (
    <Page title={t('sites.title')} back="/mine">
      {sites.length > 0 && <p>{t('sites.lead')}</p>}
      <ChoiceList
        choices={[
          ...(runs ? [county] : []),
          ...(audits ? [audit] : []),
          ...sites.map(({ id, name, divisionName }) => ({
            id,
            title: name,
            note: divisionName,
            shape: placeShape,
            go: `/staff/sites/${id}`,
          })),
          me,
        ]}
      />
    </Page>
  )
}
