import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { placeShape, searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import { noCounty } from '../../../shared/audited.ts'
import type { Place } from '../device/audit-calls.ts'

export interface PlacesPageProps {
  place: string | null
  items: readonly Place[]
}

/** `/staff/audit[?division=code]`: in which county to look, for who checks more than one. */
export function PlacesPage({ place, items }: PlacesPageProps) {
  const t = useTexts('audit')
  const titleOf = ({ name, what }: Place) => {
    if (what === 'nowhere') return t('places.nowhere')
    return what === 'itself' ? t('places.itself', { place: name }) : name
  }
  // A county is looked into, what is larger is chosen from.
  const goOf = ({ code }: Place) =>
    code.length === 6 || code === noCounty ? `/staff/audit?county=${code}` : `/staff/audit?division=${code}`
  const choices = items.map(
    (item): Choice => ({ id: item.code, title: titleOf(item), shape: placeShape, go: goOf(item) }),
  )
  return (
    <Page title={t('title')} back="/staff">
      <p>{place === null ? t('places.which') : t('places.of', { place })}</p>
      <ChoiceList choices={choices} />
    </Page>
  )
}

/** For whoever is signed in and checks nothing. */
export function NoAuditPage() {
  const t = useTexts('audit')
  return (
    <Page title={t('title')} back="/staff">
      <EmptyState shape={searchShape} title={t('notYours')}>
        <p>{t('notYoursWhat')}</p>
      </EmptyState>
    </Page>
  )
}
