import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { type Newcomer, newcomerProblems } from '../rules.ts'
import { BornFields } from './born-fields.tsx'
import { useDeskTrouble } from './desk-trouble.ts'
import { type Home, HomeField } from './home-field.tsx'

/** What is sent of it: `another` once it was said that it is somebody else. */
export interface PersonWritten {
  readonly name: string
  readonly birthYear: number
  readonly birthMonth: number
  readonly division: string
  readonly phone: string
  readonly another: boolean
}

export interface PersonFormProps {
  start: Newcomer
  home: Home
  /** What is near comes first: a division's code. */
  within: string
  words: { phoneHint: string; go: string; going: string; notYet: string }
  /** Sends it; what went well leads on and answers nothing. */
  send: (written: PersonWritten) => Promise<CallFailure | undefined>
}

const ids = { name: 'new-name', year: 'new-year', month: 'new-month', phone: 'new-phone' } as const

/** Name, month of birth, home and phone of somebody at the desk: nothing else is asked. */
export function PersonForm({ start, home: startHome, within, words, send }: PersonFormProps) {
  const t = useTexts('desk')
  const [typed, setTyped] = useState<Newcomer>(start)
  const [home, setHome] = useState(startHome)
  const [state, setState] = useState<{ tries: number; busy?: boolean; why?: string; known?: boolean }>({
    tries: 0,
  })
  const wordsOf = useDeskTrouble()
  const problems = state.tries === 0 ? {} : newcomerProblems(typed)
  const errorOf = (field: keyof Newcomer) => {
    const problem = problems[field]
    return problem && t(`register.problem.${problem}`)
  }
  const errors = (['name', 'year', 'month', 'phone'] as const).flatMap(field => {
    const text = errorOf(field)
    return text === undefined ? [] : [{ fieldId: ids[field], text }]
  })
  const submit = async (another: boolean) => {
    const tries = state.tries + 1
    if (Object.keys(newcomerProblems(typed)).length > 0) return setState({ tries })
    setState({ tries, busy: true })
    const failure = await send({
      ...{ name: typed.name, birthYear: Number(typed.year), birthMonth: Number(typed.month) },
      ...{ division: home.code, phone: typed.phone.trim(), another },
    })
    if (failure === undefined) return
    const known = failure.kind === 'refused' && failure.code === 'maybe_known'
    setState({ tries, why: wordsOf(failure), known })
  }
  const set = (part: Partial<Newcomer>) => setTyped({ ...typed, ...part })
  const { tries, busy, why, known } = state
  return (
    <Form onSubmit={() => !busy && void submit(false)}>
      {(why !== undefined || errors.length > 0) && !known && (
        <ErrorSummary key={tries} title={why ?? words.notYet} errors={errors} />
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
      <HomeField within={within} home={home} onChoose={setHome} />
      <Field
        id={ids.phone}
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('register.phone')}
        hint={words.phoneHint}
        error={errorOf('phone')}
        maxLength={20}
        value={typed.phone}
        onInput={phone => set({ phone })}
      />
      {known && why !== undefined && (
        <Notice
          tone="care"
          role="alert"
          action={
            <Button look="secondary" onClick={() => void submit(true)}>
              {t('register.another')}
            </Button>
          }
        >
          {why} {t('register.lookFirst')}
        </Notice>
      )}
      <Button type="submit" busy={busy ? words.going : undefined}>
        {words.go}
      </Button>
    </Form>
  )
}
