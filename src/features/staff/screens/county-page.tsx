import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { moreShape, peopleShape, personShape, placeShape, waitingShape } from '../../../design/icon/shapes.ts'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { CountyView } from '../county-contract.ts'
import { loadCounty } from '../device/staff-calls.ts'
import { FormerList } from './ask-back.tsx'
import { useLastWords } from './holder-words.ts'
import { useRightWords } from './right-words.ts'
import { StaffPage } from './staff-page.tsx'
import { WithdrawBox } from './withdraw-box.tsx'

/** `/staff/county[?division=code][&withdraw=id]`: the sites of a division, who runs it, and the links that are out. */
export function CountyPage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { query } = useLocation()
  const { division } = query
  return (
    <StaffPage
      key={division ?? ''}
      title={t('county.title')}
      back="/mine"
      load={() => loadCounty(division, options)}
    >
      {(view, again) => {
        const link = view.invitations.find(each => each.id === query.withdraw)
        if (link !== undefined) return <WithdrawBox link={link} back={hereOf(view)} onDone={again} />
        return (
          <>
            <p>{view.place === null ? t('county.everywhere') : t('county.of', { place: view.place.name })}</p>
            <Below view={view} />
            <Sites view={view} />
            <NewSite view={view} />
            <Leads view={view} />
            <FormerList former={view.former} />
            <Links view={view} />
            <ButtonLink look="quiet" href="/staff/me">
              {t('me.title')}
            </ButtonLink>
          </>
        )
      }}
    </StaffPage>
  )
}

/** The address of the same division. */
const hereOf = ({ place }: CountyView) =>
  place === null ? '/staff/county' : `/staff/county?division=${place.code}`

function Below({ view: { below } }: { view: CountyView }) {
  const t = useTexts('staff')
  if (below.length === 0) return null
  const choices = below.map(
    ({ code, name }): Choice => ({
      id: code,
      title: name,
      shape: placeShape,
      go: `/staff/county?division=${code}`,
    }),
  )
  return (
    <Section title={t('county.below')}>
      <ChoiceList choices={choices} />
    </Section>
  )
}

function Sites({ view: { place, below, sites } }: { view: CountyView }) {
  const t = useTexts('staff')
  const lastWords = useLastWords()
  if (place === null || below.length > 0) return null
  if (sites.length === 0) return <p>{t('county.noSites')}</p>
  const choices = sites.map(
    ({ id, name, workers, lastActiveAt }): Choice => ({
      id,
      title: name,
      note: workers === 0 ? t('county.noWorkers') : lastWords(lastActiveAt),
      shape: placeShape,
      go: `/staff/county/sites/${id}`,
    }),
  )
  return (
    <Section title={t('county.sites')}>
      <ChoiceList choices={choices} />
    </Section>
  )
}

function NewSite({ view: { place, below, mayGive } }: { view: CountyView }) {
  const t = useTexts('staff')
  if (place === null || below.length > 0 || !mayGive.includes('staff')) return null
  return (
    <ButtonLink look="secondary" icon={moreShape} href={`/staff/county/sites/new?division=${place.code}`}>
      {t('county.newSite')}
    </ButtonLink>
  )
}

function Leads({ view: { place, leads, mayGive } }: { view: CountyView }) {
  const t = useTexts('staff')
  const lastWords = useLastWords()
  const rightWords = useRightWords()
  const where = place === null ? '' : `&division=${place.code}`
  const mayChange = mayGive.some(role => role !== 'staff')
  const rows = leads.map(lead => ({
    ...{ id: lead.id, title: lead.name, notes: [rightWords(lead), lastWords(lead.lastActiveAt)] },
  }))
  const choices = leads.map(
    (lead): Choice => ({
      id: lead.id,
      title: lead.name,
      note: rightWords(lead),
      shape: personShape,
      go: `/staff/county/people/${lead.id}`,
    }),
  )
  return (
    <Section title={t('county.leads')}>
      {leads.length === 0 ? (
        <p>{t('county.noLeads')}</p>
      ) : mayChange ? (
        <ChoiceList choices={choices} />
      ) : (
        <RowList rows={rows} />
      )}
      {mayGive
        .filter(role => role !== 'staff')
        .map(role => (
          <ButtonLink
            key={role}
            look="quiet"
            icon={peopleShape}
            href={`/staff/county/appoint?role=${role}${where}`}
          >
            {t(`county.invite.${role}`)}
          </ButtonLink>
        ))}
    </Section>
  )
}

function Links({ view }: { view: CountyView }) {
  const t = useTexts('staff')
  const words = useWords()
  const now = useNow()
  const { url } = useLocation()
  if (view.invitations.length === 0) return null
  const choices = view.invitations.map(
    ({ id, name, expiresAt }): Choice => ({
      id,
      title: name,
      note: t('county.linkUntil', { moment: momentWords(words, Date.parse(expiresAt), now) }),
      shape: waitingShape,
      go: `${url}${url.includes('?') ? '&' : '?'}withdraw=${id}`,
    }),
  )
  return (
    <Section title={t('county.links')}>
      <ChoiceList choices={choices} />
    </Section>
  )
}
