import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { safeParse } from 'valibot'
import { Button } from '../../../design/button/button.tsx'
import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { searchShape } from '../../../design/icon/shapes.ts'
import { OptionCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { auditedActs } from '../../../shared/audited.ts'
import { aboutSchema } from '../contract.ts'
import { addressOf, daysOf, type Search, spans, typedDay } from '../device/search.ts'

const ids = { from: 'audit-from', to: 'audit-to', about: 'audit-about' } as const

interface Typed {
  readonly span: Search['span']
  readonly from: string
  readonly to: string
  readonly what: Search['what'] | 'any'
  readonly outcome: NonNullable<Search['outcome']> | 'any'
  readonly about: string
}

/** The search that was typed, or what is wrong with it. */
function readTyped(county: string, typed: Typed): Search | readonly (keyof typeof ids)[] {
  const { span, what, outcome } = typed
  const [from, to] = [typedDay(typed.from), typedDay(typed.to)]
  const id = safeParse(aboutSchema, typed.about.trim())
  const wrong = [
    ...(span === 'own' && from === undefined ? (['from'] as const) : []),
    ...(span === 'own' && (to === undefined || (from !== undefined && to < from)) ? (['to'] as const) : []),
    ...(typed.about.trim() !== '' && !id.success ? (['about'] as const) : []),
  ]
  if (wrong.length > 0) return wrong
  return {
    county,
    span,
    ...(span === 'own' && from !== undefined && to !== undefined ? { from, to } : {}),
    ...(what === 'any' || what === undefined ? {} : { what }),
    ...(outcome === 'any' ? {} : { outcome }),
    ...(id.success ? { about: id.output } : {}),
  }
}

/** `/staff/audit?…&show=search`: what to look for. It looks only when asked to: each reading is a line of its own. */
export function SearchPage({ search }: { search: Search }) {
  const t = useTexts('audit')
  const { route } = useLocation()
  const now = useNow()
  const days = daysOf(search, now)
  const [typed, setTyped] = useState<Typed>({
    span: search.span,
    from: days.first,
    to: days.last,
    what: search.what ?? 'any',
    outcome: search.outcome ?? 'any',
    about: search.about ?? '',
  })
  const [state, setState] = useState<{ tries: number; wrong: readonly (keyof typeof ids)[] }>({
    tries: 0,
    wrong: [],
  })
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const look = () => {
    const read = readTyped(search.county, typed)
    if ('county' in read) route(addressOf(read))
    else setState({ tries: state.tries + 1, wrong: read })
  }
  const errorOf = (field: keyof typeof ids) =>
    state.wrong.includes(field) ? t(`search.wrong.${field}`) : undefined
  const what = typed.what ?? 'any'
  return (
    <Page title={t('search.title')} back={addressOf(search)}>
      <Form onSubmit={look}>
        {state.wrong.length > 0 && (
          <ErrorSummary
            key={state.tries}
            title={t('search.notYet')}
            errors={state.wrong.map(field => ({ fieldId: ids[field], text: t(`search.wrong.${field}`) }))}
          />
        )}
        <OptionCards
          legend={t('search.span')}
          name="span"
          options={spans.map(span => ({ value: span, label: t(`span.${span}`) }))}
          value={typed.span}
          onChange={span => change({ span })}
        />
        {typed.span === 'own' &&
          (['from', 'to'] as const).map(end => (
            <Field
              key={end}
              id={ids[end]}
              name={end}
              label={t(`search.${end}`)}
              hint={t('search.dayHint')}
              error={errorOf(end)}
              inputMode="numeric"
              maxLength={20}
              value={typed[end]}
              onInput={value => change({ [end]: value })}
            />
          ))}
        <OptionCards
          legend={t('search.outcome')}
          name="outcome"
          options={(['any', 'done', 'refused'] as const).map(value => ({
            value,
            label: t(`search.${value}`),
          }))}
          value={typed.outcome}
          onChange={outcome => change({ outcome })}
        />
        <Disclosure
          label={t('search.what', { what: what === 'any' ? t('search.anyAct') : t(`acts.${what}`) })}
        >
          <OptionCards
            legend={t('search.whatLegend')}
            name="what"
            options={[
              { value: 'any' as const, label: t('search.anyAct') },
              ...auditedActs.map(act => ({ value: act, label: t(`acts.${act}`) })),
            ]}
            value={what}
            onChange={chosen => change({ what: chosen })}
          />
        </Disclosure>
        <Field
          id={ids.about}
          name="about"
          label={t('search.about')}
          hint={t('search.aboutHint')}
          error={errorOf('about')}
          maxLength={60}
          value={typed.about}
          onInput={about => change({ about })}
        />
        <Button type="submit" icon={searchShape}>
          {t('search.go')}
        </Button>
      </Form>
    </Page>
  )
}
