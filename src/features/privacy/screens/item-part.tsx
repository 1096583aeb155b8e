import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Field } from '../../../design/field/field.tsx'
import { OptionCards, TickCards } from '../../../design/option-cards/option-cards.tsx'
import { useTexts } from '../../../device/language.ts'
import type { AboutWay } from '../device/about-ways.ts'
import { aidClasses, aloneAnswers, idNumberProblem, type SensitiveItem, strengths } from '../rules.ts'
import { PartForm } from './part-form.tsx'

export interface ItemPartProps {
  item: SensitiveItem
  /** What is kept now, as it came: an identity number masked. */
  kept: string | undefined
  way: AboutWay
  onDone: () => void
}

const fieldId = 'about-item'

/** One sensitive thing and the yes to it, in one button: neither is sent without the other. */
export function ItemPart({ item, kept, way, onDone }: ItemPartProps) {
  const t = useTexts('privacy')
  // A masked number is no number to start from.
  const [value, setValue] = useState(item === 'id_number' ? '' : (kept ?? ''))
  const check = () => {
    if (item !== 'id_number') return value === '' ? [{ fieldId, text: t('about.problem.choose') }] : []
    const problem = idNumberProblem(value)
    return problem === undefined ? [] : [{ fieldId, text: t(`about.problem.${problem}`) }]
  }
  const send = async (another = false) => {
    const failure = await way.give(item, value, another)
    if (failure === undefined) onDone()
    return failure
  }
  return (
    <PartForm
      go={t(way.desk ? 'about.agreeDesk' : 'about.agree')}
      check={check}
      send={() => send()}
      otherwise={failure =>
        failure.kind === 'refused' &&
        failure.code === 'id_number_known' && (
          <Button look="secondary" onClick={() => void send(true)}>
            {t('about.another')}
          </Button>
        )
      }
    >
      {errorOf => <ItemField item={item} value={value} onChange={setValue} error={errorOf(fieldId)} />}
    </PartForm>
  )
}

interface ItemFieldProps {
  item: SensitiveItem
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

function ItemField({ item, value, onChange, error }: ItemFieldProps) {
  const t = useTexts('privacy')
  if (item === 'id_number')
    return (
      <Field
        {...{ id: fieldId, name: 'id-number', maxLength: 30, value, onInput: onChange, error }}
        label={t('about.idNumber')}
        hint={t('about.idNumberHint')}
      />
    )
  if (item === 'aid_class')
    return (
      <>
        <p>{t('about.question.aid_class')}</p>
        <TickCards
          legend={t('about.question.aid_class')}
          options={aidClasses.map(each => ({ value: each, label: t(`about.aid.${each}`) }))}
          values={value.split(',').filter(Boolean)}
          onChange={chosen => onChange(chosen.join(','))}
        />
      </>
    )
  const options =
    item === 'strength'
      ? strengths.map(each => ({ value: each as string, label: t(`about.strength.${each}`) }))
      : aloneAnswers.map(each => ({ value: each as string, label: t(`about.alone.${each}`) }))
  return (
    <OptionCards
      legend={t(`about.question.${item}`)}
      name={item}
      options={options}
      value={value}
      onChange={onChange}
    />
  )
}
