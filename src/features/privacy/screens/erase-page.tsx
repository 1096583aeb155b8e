import type { ComponentChildren } from 'preact'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useTexts } from '../../../device/language.ts'
import type { Erasure } from '../contract.ts'
import { EraseForm } from './erase-form.tsx'

export interface ErasePageProps {
  erasure: Erasure
  note: ComponentChildren
  onErased: () => void
}

/** `/mine/erase`: what goes, what the law keeps, and, for who still wants it, the way (个人信息保护法 第47条). */
export function ErasePage({ erasure, note, onErased }: ErasePageProps) {
  const t = useTexts('privacy')
  const { staff, ways } = erasure
  const hasWay = ways.pin || ways.phoneEnd !== null
  return (
    <Page title={t('erase.title')} back="/mine/data">
      {note}
      <Notice tone="care">{t('erase.lead')}</Notice>
      <WhatGoes places={erasure.places} />
      <WhatStays erasure={erasure} />
      <p>{t('erase.again')}</p>
      {staff ? (
        <Notice tone="plain">{t('erase.staff')}</Notice>
      ) : hasWay ? (
        <Section title={t('erase.proof')}>
          <EraseForm ways={ways} onErased={onErased} />
        </Section>
      ) : (
        <Notice tone="plain">{t('erase.noWay')}</Notice>
      )}
    </Page>
  )
}

function WhatGoes({ places }: { places: number }) {
  const t = useTexts('privacy')
  const always = [
    { id: 'name', title: t('erase.goesName') },
    { id: 'phone', title: t('erase.goesPhone') },
    { id: 'cards', title: t('erase.goesCards') },
    { id: 'family', title: t('erase.goesFamily') },
    { id: 'likes', title: t('erase.goesLikes') },
  ]
  const live = { id: 'places', title: t('erase.goesPlaces', { count: places }) }
  return (
    <Section title={t('erase.goes')}>
      <RowList rows={places === 0 ? always : [...always, live]} />
    </Section>
  )
}

function WhatStays({ erasure: { services, attendances } }: { erasure: Erasure }) {
  const t = useTexts('privacy')
  const years = [t('erase.staysYears')]
  return (
    <Section title={t('erase.stays')}>
      <RowList
        rows={[
          { id: 'services', title: t('erase.staysServices', { count: services }), notes: years },
          { id: 'attendances', title: t('erase.staysAttendances', { count: attendances }), notes: years },
          { id: 'acts', title: t('erase.staysActs') },
          { id: 'consents', title: t('erase.staysConsents') },
          { id: 'audit', title: t('erase.staysAudit'), notes: [t('erase.staysMonths')] },
        ]}
      />
      <p>{t('erase.staysWhat')}</p>
    </Section>
  )
}

/** It is done, and nobody is signed in any more. */
export function ErasedPage() {
  const t = useTexts('privacy')
  return (
    <Page title={t('erase.doneTitle')} back="/">
      <EmptyState shape={tickCircleShape} title={t('erase.done')}>
        <p>{t('erase.doneWhat')}</p>
      </EmptyState>
      <ButtonGroup>
        <ButtonLink href="/">{t('erase.home')}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}
