import { useLocation, useRoute } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import { peopleShape, personShape, phoneShape, placeShape } from '../../../design/icon/shapes.ts'
import { Result } from '../../../design/result/result.tsx'
import { Section } from '../../../design/section/section.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { SiteStaff } from '../county-contract.ts'
import { closeThisSite, loadSite } from '../device/staff-calls.ts'
import { ActForm } from './act-form.tsx'
import { FormerList } from './ask-back.tsx'
import { useLastWords } from './holder-words.ts'
import { StaffPage } from './staff-page.tsx'
import { useAct } from './use-act.ts'

/** `/staff/county/sites/:id`: one site and who works there. */
export function SitePage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { params } = useRoute()
  const { query } = useLocation()
  const id = params.id ?? ''
  return (
    <StaffPage key={id} title={t('site.title')} back="/staff/county" load={() => loadSite(id, options)}>
      {site => (query.do === 'close' ? <Close site={site} /> : <Site site={site} />)}
    </StaffPage>
  )
}

function Site({ site: { id, name, address, phone, workers, former } }: { site: SiteStaff }) {
  const t = useTexts('staff')
  const lastWords = useLastWords()
  const choices = workers.map(
    (worker): Choice => ({
      id: worker.id,
      title: worker.name,
      note: lastWords(worker.lastActiveAt),
      shape: personShape,
      go: `/staff/county/people/${worker.id}`,
    }),
  )
  return (
    <>
      <FactList
        facts={[
          { shape: placeShape, label: t('site.place'), value: `${name} ${address}` },
          { shape: phoneShape, label: t('site.phone'), value: phone },
        ]}
      />
      <Section title={t('site.workers')}>
        {workers.length === 0 ? <p>{t('county.noWorkers')}</p> : <ChoiceList choices={choices} />}
      </Section>
      <FormerList former={former} />
      <ButtonLink icon={peopleShape} href={`/staff/county/appoint?role=staff&site=${id}`}>
        {t('site.invite')}
      </ButtonLink>
      <ButtonLink look="quiet" href={`/staff/county/sites/${id}?do=close`}>
        {t('closeSite.link')}
      </ButtonLink>
    </>
  )
}

/** Closing a site, before it is done; one that is still in use is not closed, and says what comes first. */
function Close({ site: { id, name, division } }: { site: SiteStaff }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const act = useAct(() => closeThisSite(id, options))
  if (act.done !== undefined)
    return (
      <>
        <Result outcome="done" words={t('closeSite.done', { name })} />
        <ButtonLink href={`/staff/county?division=${division.slice(0, 6)}`}>{t('link.fine')}</ButtonLink>
      </>
    )
  return (
    <>
      <ConfirmBox>
        <p>
          <strong>{name}</strong>
        </p>
        <p>{t('closeSite.what')}</p>
      </ConfirmBox>
      <ActForm act={act} look="care" words={{ go: t('closeSite.go'), going: t('closeSite.going') }} />
    </>
  )
}
