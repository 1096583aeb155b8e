import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { Field } from '../../design/field/field.tsx'
import { Form } from '../../design/form/form.tsx'
import { DigitsField } from '../../design/pin-field/pin-field.tsx'
import { useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { joining, keepJoining } from '../../features/people/device/joining.ts'
import { birthProblem, nameProblem } from '../../features/people/rules.ts'
import { shanghaiDate } from '../../shared/dates.ts'
import { JoinPage } from './join-page.tsx'

const ids = { name: 'join-name', year: 'join-year', month: 'join-month' } as const

/** What they are called: what the site calls out and writes on a list. */
export function NameQuestion() {
  const t = useTexts('join')
  const options = useHandedIn()
  const { route } = useLocation()
  const [name, setName] = useState(joining.value?.name ?? '')
  const [tries, setTries] = useState(0)
  const [problem, setProblem] = useState<ReturnType<typeof nameProblem>>()
  const wrong = problem === undefined ? undefined : t(`name.${problem}`)
  const goOn = async () => {
    const found = nameProblem(name)
    setProblem(found)
    setTries(tries + 1)
    if (found !== undefined) return
    await keepJoining({ name: name.trim() }, options)
    route('/join/born')
  }
  return (
    <JoinPage title={t('name.title')} step="name">
      <Form onSubmit={() => void goOn()}>
        {wrong !== undefined && (
          <ErrorSummary key={tries} title={t('notYet')} errors={[{ fieldId: ids.name, text: wrong }]} />
        )}
        <Field
          id={ids.name}
          name="name"
          label={t('name.label')}
          hint={t('name.hint')}
          error={wrong}
          autocomplete="name"
          maxLength={40}
          value={name}
          onInput={setName}
        />
        <Button type="submit">{t('next')}</Button>
      </Form>
    </JoinPage>
  )
}

/** Year and month of birth, typed as they stand on the identity card: no calendar, nothing to count. */
export function BornQuestion() {
  const t = useTexts('join')
  const options = useHandedIn()
  const { route } = useLocation()
  const today = shanghaiDate(useNow())
  const [typed, setTyped] = useState({ year: joining.value?.year ?? '', month: joining.value?.month ?? '' })
  const [tries, setTries] = useState(0)
  const [problem, setProblem] = useState<ReturnType<typeof birthProblem>>()
  const goOn = async () => {
    const found = birthProblem(typed, today)
    setProblem(found)
    setTries(tries + 1)
    if (found !== undefined) return
    await keepJoining(typed, options)
    route('/join/home')
  }
  const year = problem?.year === undefined ? undefined : t(`born.${problem.year}`)
  const month = problem?.month === undefined ? undefined : t(`born.${problem.month}`)
  const errors = [
    ...(year === undefined ? [] : [{ fieldId: ids.year, text: year }]),
    ...(month === undefined ? [] : [{ fieldId: ids.month, text: month }]),
  ]
  return (
    <JoinPage title={t('born.title')} step="born">
      <p>{t('born.why')}</p>
      <Form onSubmit={() => void goOn()}>
        {errors.length > 0 && <ErrorSummary key={tries} title={t('notYet')} errors={errors} />}
        <DigitsField
          id={ids.year}
          name="birth-year"
          label={t('born.year')}
          hint={t('born.yearHint')}
          error={year}
          length={4}
          autocomplete="bday-year"
          value={typed.year}
          onInput={value => setTyped({ ...typed, year: value })}
        />
        <DigitsField
          id={ids.month}
          name="birth-month"
          label={t('born.month')}
          hint={t('born.monthHint')}
          error={month}
          length={2}
          autocomplete="bday-month"
          value={typed.month}
          onInput={value => setTyped({ ...typed, month: value })}
        />
        <Button type="submit">{t('next')}</Button>
      </Form>
    </JoinPage>
  )
}
