import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Page } from '../../../design/page/page.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import { type DeskSite, registerPerson } from '../contract.ts'
import { PersonForm, type PersonWritten } from './person-form.tsx'

/** `/staff/sites/:id/people/new`: somebody sits at the desk and has no phone, or wants none of it. */
export function RegisterPage({ site }: { site: DeskSite }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const { route } = useLocation()
  // Sent twice, by a finger or by the network, it is one person.
  const [id] = useState(newId)
  const send = async ({ phone, ...written }: PersonWritten) => {
    const body = { id, ...written, ...(phone === '' ? {} : { contactPhone: phone }) }
    const result = await callEndpoint(registerPerson, { params: { id: site.id }, body }, options)
    if (!result.ok) return result
    route(`/staff/sites/${site.id}/people/${result.value.person}?done=registered`, true)
    return undefined
  }
  return (
    <Page title={t('register.title')} back={`/staff/sites/${site.id}`}>
      <p>{t('register.lead')}</p>
      <PersonForm
        start={{ name: '', year: '', month: '', phone: '' }}
        home={{ code: site.division, name: site.divisionName }}
        within={site.division.slice(0, 6)}
        words={{
          phoneHint: t('register.phoneHint'),
          go: t('register.go'),
          going: t('register.going'),
          notYet: t('register.notYet'),
        }}
        send={send}
      />
    </Page>
  )
}
