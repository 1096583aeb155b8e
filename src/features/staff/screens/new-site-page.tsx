import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { Field } from '../../../design/field/field.tsx'
import { placeShape } from '../../../design/icon/shapes.ts'
import { Result } from '../../../design/result/result.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import { addSite, loadPlaces, type Places } from '../device/staff-calls.ts'
import { StaffPage } from './staff-page.tsx'
import { TypedForm } from './typed-form.tsx'

/** `/staff/county/sites/new?division=code`: down to the community, then what the site is called and where it is. */
export function NewSitePage() {
  const t = useTexts('staff')
  const options = useHandedIn()
  const { query } = useLocation()
  const division = query.division ?? ''
  return (
    <StaffPage
      key={division}
      title={t('newSite.title')}
      back={`/staff/county?division=${division.slice(0, 6)}`}
      load={() => loadPlaces(division, options)}
    >
      {places =>
        places.items.length > 0 ? <Below places={places} /> : <NewSite division={division} places={places} />
      }
    </StaffPage>
  )
}

function Below({ places: { items } }: { places: Places }) {
  const t = useTexts('staff')
  const choices = items.map(
    ({ code, name }): Choice => ({
      id: code,
      title: name,
      shape: placeShape,
      go: `/staff/county/sites/new?division=${code}`,
    }),
  )
  return (
    <>
      <p>{t('newSite.where')}</p>
      <ChoiceList choices={choices} />
    </>
  )
}

const fields = ['name', 'address', 'phone'] as const
const idOf = (field: (typeof fields)[number]) => `site-${field}`

function NewSite({ division, places }: { division: string; places: Places }) {
  const t = useTexts('staff')
  const options = useHandedIn()
  // Of this site, however often it is sent.
  const [id] = useState(() => `${division.slice(0, 6)}-${newId()}`)
  const [typed, setTyped] = useState({ name: '', address: '', phone: '' })
  const [made, setMade] = useState(false)
  if (made)
    return (
      <>
        <Result outcome="done" words={t('newSite.done', { name: typed.name })} />
        <ButtonLink href={`/staff/county/sites/${id}`}>{t('newSite.open')}</ButtonLink>
      </>
    )
  const check = () =>
    fields
      .filter(field =>
        field === 'phone' ? !/^\+?\d[\d -]{5,19}$/.test(typed.phone) : typed[field].trim() === '',
      )
      .map(field => ({ fieldId: idOf(field), text: t(`newSite.missing.${field}`) }))
  const send = async () => {
    const result = await addSite({ id, division, ...typed }, options)
    if (!result.ok) return result
    setMade(true)
  }
  return (
    <>
      <p>
        <strong>{places.name}</strong>
      </p>
      <TypedForm words={{ go: t('newSite.go'), going: t('newSite.going') }} check={check} send={send}>
        {errorOf =>
          fields.map(field => (
            <Field
              key={field}
              id={idOf(field)}
              name={field}
              label={t(`newSite.${field}`)}
              error={errorOf(idOf(field))}
              {...(field === 'phone' ? { type: 'tel' as const, inputMode: 'tel' as const } : {})}
              maxLength={60}
              value={typed[field]}
              onInput={value => setTyped({ ...typed, [field]: value })}
            />
          ))
        }
      </TypedForm>
    </>
  )
}
