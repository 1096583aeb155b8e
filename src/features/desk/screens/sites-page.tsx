import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { peopleShape, placeShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { DeskSite } from '../contract.ts'

/** `/staff`: at which desk one sits; who runs a place (`runs`) has that too. */
export function SitesPage({ sites, runs }: { sites: readonly DeskSite[]; runs: boolean }) {
  const t = useTexts('desk')
  const county = {
    id: 'county',
    title: t('sites.county'),
    note: t('sites.countyNote'),
    shape: peopleShape,
    go: '/staff/county',
  }
  return (
    <Page title={t('sites.title')} back="/mine">
      {runs && <ChoiceList choices={[county]} />}
      {sites.length === 0 && runs ? null : sites.length === 0 ? (
        <EmptyState shape={placeShape} title={t('sites.none')}>
          <p>{t('sites.noneWhat')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('sites.lead')}</p>
          <ChoiceList
            choices={sites.map(({ id, name, divisionName }) => ({
              id,
              title: name,
              note: divisionName,
              shape: placeShape,
              go: `/staff/sites/${id}`,
            }))}
          />
        </>
      )}
    </Page>
  )
}
