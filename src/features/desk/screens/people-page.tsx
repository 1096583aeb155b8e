import { useMemo, useState } from 'preact/hooks'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Field } from '../../../design/field/field.tsx'
import { moreShape, peopleShape, personShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import { matches, searchable } from '../../../shared/matching/matching.ts'
import { soundsLike } from '../../../shared/matching/sounding.ts'
import type { DeskSite, KnownPerson } from '../contract.ts'
import { FindByCard } from './find-by-card.tsx'
import { usePersonNote } from './person-words.ts'

/** As many as one reads through; who looks for somebody types. */
const shownAtMost = 60

/** `/staff/sites/:id/people`: whom the site knows, found by name, by sound, or by a card that is shown. */
export function PeoplePage({ site, people }: { site: DeskSite; people: readonly KnownPerson[] }) {
  const t = useTexts('desk')
  const noteOf = usePersonNote()
  const [query, setQuery] = useState('')
  const known = useMemo(
    () => people.map(person => ({ person, entry: searchable(person.name, [person.divisionName ?? '']) })),
    [people],
  )
  const wanted = query.trim()
  const found = known.filter(
    ({ entry }) => wanted === '' || matches(wanted, entry) || soundsLike(wanted, entry),
  )
  const at = `/staff/sites/${site.id}/people`
  return (
    <Page title={t('people.title')} back={`/staff/sites/${site.id}`}>
      <Field
        name="name"
        type="search"
        label={t('people.search')}
        hint={t('people.searchHint')}
        value={query}
        onInput={setQuery}
      />
      {found.length === 0 && (
        <EmptyState shape={peopleShape} title={t(people.length === 0 ? 'people.none' : 'people.notFound')}>
          <p>{t('people.noneWhat')}</p>
        </EmptyState>
      )}
      <ChoiceList
        choices={found.slice(0, shownAtMost).map(({ person }) => ({
          id: person.id,
          title: person.name,
          note: `${noteOf(person)}${person.confirmed ? '' : ` · ${t('people.unconfirmed')}`}`,
          shape: personShape,
          go: `${at}/${person.id}`,
        }))}
      />
      {found.length > shownAtMost && <p>{t('people.more', { count: found.length - shownAtMost })}</p>}
      <ButtonLink look="secondary" icon={moreShape} href={`${at}/new`}>
        {t('register.title')}
      </ButtonLink>
      <Section title={t('find.title')}>
        <FindByCard site={site.id} />
      </Section>
    </Page>
  )
}
