import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { placeShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { DeskSite } from '../contract.ts'

/** `/staff`: at which desk one sits. */
export function SitesPage({ sites }: { sites: readonly DeskSite[] }) {
  const t = useTexts('desk')
  return (
    <Page title={t('sites.title')} back="/mine">
      {sites.length === 0 ? (
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
