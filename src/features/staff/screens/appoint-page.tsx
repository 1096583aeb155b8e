import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Field } from '../../../design/field/field.tsx'
import type { CallResult } from '../../../device/call-endpoint.ts'
import { type HandedIn, useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import type { StaffRight } from '../../../shared/staff-right.ts'
import { giveLink, loadCounty, loadSite } from '../device/staff-calls.ts'
import { ActForm } from './act-form.tsx'
import { LinkToHandOver } from './link-to-hand-over.tsx'
import { useRightWords } from './right-words.ts'
import { StaffPage } from './staff-page.tsx'
import { useAct } from './use-act.ts'

const nameId = 'appoint-name'

interface Place {
  right: StaffRight
  place: string | null
}

interface Asked {
  role?: string
  site?: string
  division?: string
}

/** The right that the address names, with its place as the server knows it. */
async function loadPlace({ role, site, division }: Asked, options: HandedIn): Promise<CallResult<Place>> {
  if (site !== undefined) {
    const found = await loadSite(site, options)
    if (!found.ok) return found
    return { ok: true, value: { right: { role: 'staff', site }, place: found.value.name } }
  }
  const found = await loadCounty(division, options)
  if (!found.ok) return found
  const { place } = found.value
  if (place === null) return { ok: true, value: { right: { role: 'administrator' }, place: null } }
  const lead = role === 'auditor' ? 'auditor' : 'coordinator'
  return { ok: true, value: { right: { role: lead, division: place.code }, place: place.name } }
}

/** `/staff/county/appoint?role=…&site=…|division=…`: whom, as what, and then the link to hand over. */
export function AppointPage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { query } = useLocation()
  const { site, division } = query
  const back =
    site !== undefined
      ? `/staff/county/sites/${site}`
      : division !== undefined
        ? `/staff/county?division=${division}`
        : '/staff/county'
  return (
    <StaffPage title={t('appoint.title')} back={back} load={() => loadPlace(query, options)}>
      {place => <Appoint place={place} back={back} />}
    </StaffPage>
  )
}

function Appoint({ place, back }: { place: Place; back: string }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  const rightWords = useRightWords()
  // Of this invitation, however often it is sent.
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const act = useAct(() => giveLink({ id, right: place.right, name }, options))
  if (act.done !== undefined) return <LinkToHandOver link={act.done} name={name} back={back} />
  const check = () => (/\p{L}/u.test(name) ? [] : [{ fieldId: nameId, text: t('form.nameMissing') }])
  return (
    <>
      <ConfirmBox>
        <p>
          <strong>{rightWords(place)}</strong>
        </p>
        <p>{t('appoint.what')}</p>
        <p>{t(`appoint.may.${place.right.role}`)}</p>
      </ConfirmBox>
      <ActForm act={act} words={{ go: t('appoint.go'), going: t('appoint.going') }} check={check}>
        {errorOf => (
          <Field
            id={nameId}
            name="name"
            label={t('form.theirName')}
            error={errorOf(nameId)}
            maxLength={40}
            value={name}
            onInput={setName}
          />
        )}
      </ActForm>
    </>
  )
}
