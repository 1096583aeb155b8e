import { useLocation } from 'preact-iso'
import { Page } from '../../../design/page/page.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { correctPerson, type PersonAtDesk } from '../contract.ts'
import { PersonForm, type PersonWritten } from './person-form.tsx'

/** `/staff/sites/:id/people/:person/correct`: what was written wrongly is put right. */
export function CorrectPage({ site, person }: { site: string; person: PersonAtDesk }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const { route } = useLocation()
  const back = `/staff/sites/${site}/people/${person.id}`
  const send = async ({ phone, another: _, ...written }: PersonWritten) => {
    const body = { ...written, ...(phone === '' ? {} : { contactPhone: phone }) }
    const result = await callEndpoint(
      correctPerson,
      { params: { id: site, person: person.id }, body },
      options,
    )
    if (!result.ok) return result
    route(`${back}?done=corrected`, true)
    return undefined
  }
  const { name, birthYear, birthMonth, division, divisionName, contactPhone } = person
  return (
    <Page title={t('correct.title')} back={back}>
      <p>{t('correct.lead')}</p>
      <PersonForm
        start={{ name, year: String(birthYear ?? ''), month: String(birthMonth ?? ''), phone: '' }}
        home={{ code: division ?? '', name: divisionName ?? t('person.none') }}
        within={site.slice(0, 6)}
        words={{
          phoneHint:
            contactPhone === null ? t('register.phoneHint') : t('correct.phoneHint', { end: contactPhone }),
          go: t('correct.go'),
          going: t('correct.going'),
          notYet: t('correct.notYet'),
        }}
        send={send}
      />
    </Page>
  )
}
