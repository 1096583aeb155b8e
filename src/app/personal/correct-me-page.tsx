import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { Page } from '../../design/page/page.tsx'
import { callEndpoint } from '../../device/call-endpoint.ts'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { PersonForm, type PersonWritten } from '../../features/desk/screens/person-form.tsx'
import type { Me, MyData } from '../../features/people/contract.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { correctMe } from '../../features/privacy/contract.ts'

export interface CorrectMePageProps {
  person: Me
  profile: MyData['profile']
  note: ComponentChildren
}

/** `/mine/correct`: the form that the desk has, in one's own hands. */
export function CorrectMePage({ person, profile, note }: CorrectMePageProps) {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { route } = useLocation()
  const { name, birthYear, birthMonth, divisionName, contactPhone } = profile
  const send = async ({ phone, another: _, ...written }: PersonWritten) => {
    const result = await callEndpoint(correctMe, { body: { ...written, contactPhone: phone } }, options)
    if (!result.ok) return result
    // The name stands on other screens too.
    await loadMe(options)
    route('/mine/data?corrected=1', true)
    return undefined
  }
  return (
    <Page title={t('correct.title')} back="/mine/data">
      {note}
      <p>{t('correct.lead')}</p>
      <p>{t('correct.confirm')}</p>
      <PersonForm
        start={{
          ...{ name, year: String(birthYear ?? ''), month: String(birthMonth ?? '') },
          phone: contactPhone ?? '',
        }}
        home={{ code: person.division ?? '', name: divisionName ?? t('correct.home') }}
        within={person.division?.slice(0, 6) ?? ''}
        words={{
          ...{ phoneHint: t('correct.phoneHint'), go: t('correct.go') },
          ...{ going: t('correct.going'), notYet: t('correct.notYet') },
        }}
        send={send}
      />
    </Page>
  )
}
