import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { newId } from '../../../device/new-id.ts'
import { type DeskSite, registerPerson } from '../contract.ts'
import { type Newcomer, newcomerProblems } from '../rules.ts'
import { BornFields } from './born-fields.tsx'
import { useDeskTrouble } from './desk-trouble.ts'
import { HomeField } from './home-field.tsx'

const ids = { name: 'new-name', year: 'new-year', month: 'new-month', phone: 'new-phone' } as const

/** `/staff/sites/:id/people/new`: somebody sits at the desk and has no phone, or wants none of it. */
export function RegisterPage({ site }: { site: DeskSite }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const { route } = useLocation()
  // Sent twice, by a finger or by the network, it is one person.
  const [id] = useState(newId)
  const [typed, setTyped] = useState<Newcomer>({ name: '', year: '', month: '', phone: '' })
  const [home, setHome] = useState({ code: site.division, name: site.divisionName })
  const [state, setState] = useState<{ tries: number; busy?: boolean; words?: string; known?: boolean }>({
    tries: 0,
  })
  const wordsOf = useDeskTrouble()
  const problems = state.tries === 0 ? {} : newcomerProblems(typed)
  const errors = (['name', 'year', 'month', 'phone'] as const).flatMap(field => {
    const problem = problems[field]
    return problem === undefined ? [] : [{ fieldId: ids[field], text: t(`register.problem.${problem}`) }]
  })
  const errorOf = (field: keyof Newcomer) => {
    const problem = problems[field]
    return problem && t(`register.problem.${problem}`)
  }
  const send = async (another: boolean) => {
    const tries = state.tries + 1
    if (Object.keys(newcomerProblems(typed)).length > 0) return setState({ tries })
    setState({ tries, busy: true })
    const phone = typed.phone.trim()
    const body = {
      ...{ id, name: typed.name, birthYear: Number(typed.year), birthMonth: Number(typed.month) },
      ...{ division: home.code, another, ...(phone === '' ? {} : { contactPhone: phone }) },
    }
    const result = await callEndpoint(registerPerson, { params: { id: site.id }, body }, options)
    if (result.ok) return route(`/staff/sites/${site.id}/people/${result.value.person}?done=registered`, true)
    setState({
      tries,
      words: wordsOf(result),
      known: result.kind === 'refused' && result.code === 'maybe_known',
    })
  }
  const set = (part: Partial<Newcomer>) => setTyped({ ...typed, ...part })
  const { tries, busy, words, known } = state
  return (
    <Page title={t('register.title')} back={`/staff/sites/${site.id}`}>
      <p>{t('register.lead')}</p>
      <Form onSubmit={() => !busy && void send(false)}>
        {(words !== undefined || errors.length > 0) && !known && (
          <ErrorSummary key={tries} title={words ?? t('register.notYet')} errors={errors} />
        )}
        <Field
          id={ids.name}
          name="name"
          label={t('register.name')}
          error={errorOf('name')}
          maxLength={40}
          value={typed.name}
          onInput={name => set({ name })}
        />
        <BornFields
          ids={ids}
          hint={t('register.yearHint')}
          typed={typed}
          onInput={set}
          errors={{ year: errorOf('year'), month: errorOf('month') }}
        />
        <HomeField within={site.division.slice(0, 6)} home={home} onChoose={setHome} />
        <Field
          id={ids.phone}
          name="phone"
          type="tel"
          inputMode="tel"
          label={t('register.phone')}
          hint={t('register.phoneHint')}
          error={errorOf('phone')}
          maxLength={20}
          value={typed.phone}
          onInput={phone => set({ phone })}
        />
        {known && words !== undefined && (
          <Notice
            tone="care"
            role="alert"
            action={
              <Button look="secondary" onClick={() => void send(true)}>
                {t('register.another')}
              </Button>
            }
          >
            {words} {t('register.lookFirst')}
          </Notice>
        )}
        <Button type="submit" busy={busy ? t('register.going') : undefined}>
          {t('register.go')}
        </Button>
      </Form>
    </Page>
  )
}
