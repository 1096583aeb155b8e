import { useState } from 'preact/hooks'
import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { Field } from '../../../design/field/field.tsx'
import { OptionCards, TickCards } from '../../../design/option-cards/option-cards.tsx'
import { DigitsField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { presentLanguage, useTexts } from '../../../device/language.ts'
import { categories } from '../../../programmes/categories.ts'
import { isRealDate } from '../../../shared/dates.ts'
import { mobilePattern, plainPhone } from '../../../shared/phone.ts'
import { type About, type AboutSaved, closeness } from '../about-contract.ts'
import { PartForm } from './part-form.tsx'

export interface PlainPartProps {
  about: About
  save: (saved: AboutSaved) => Promise<CallFailure | undefined>
}

const sexChoices = ['female', 'male', 'none'] as const

export function SexPart({ about, save }: PlainPartProps) {
  const t = useTexts('privacy')
  const [sex, setSex] = useState<(typeof sexChoices)[number]>(about.sex ?? 'none')
  return (
    <PartForm go={t('about.save')} send={() => save({ sex: sex === 'none' ? null : sex })}>
      {() => (
        <OptionCards
          legend={t('about.part.sex')}
          name="sex"
          options={sexChoices.map(value => ({ value, label: t(`about.sex.${value}`) }))}
          value={sex}
          onChange={setSex}
        />
      )}
    </PartForm>
  )
}

const groups = [
  { key: 'learn', kinds: ['class'] },
  { key: 'help', kinds: ['volunteer'] },
  { key: 'fun', kinds: ['event', 'tour'] },
] as const

/** As at joining: three kinds, what is inside opens with a tap. */
export function LikesPart({ about, save }: PlainPartProps) {
  const t = useTexts('privacy')
  const [likes, setLikes] = useState<readonly string[]>(about.likes)
  const english = presentLanguage() === 'en'
  return (
    <PartForm go={t('about.save')} send={() => save({ likes: [...likes] })}>
      {() =>
        groups.map(({ key, kinds }) => {
          const inside = categories.filter(({ kind }) => kinds.some(each => each === kind))
          const count = inside.filter(each => likes.includes(each.key)).length
          const kind = t(`about.likes.${key}`)
          return (
            <Disclosure key={key} label={count === 0 ? kind : t('about.likes.some', { kind, count })}>
              <TickCards
                legend={kind}
                options={inside.map(({ key: value, name }) => ({
                  value,
                  label: english ? name.en : name.zh,
                }))}
                values={likes}
                onChange={setLikes}
              />
            </Disclosure>
          )
        })
      }
    </PartForm>
  )
}

/** What somebody can do, or wishes for, in their own words. */
export function WordsPart({ about, save, part }: PlainPartProps & { part: 'skills' | 'wishes' }) {
  const t = useTexts('privacy')
  const [text, setText] = useState(about[part])
  return (
    <PartForm go={t('about.save')} send={() => save({ [part]: text })}>
      {() => (
        <Field
          name={part}
          label={t(`about.${part}`)}
          hint={t(`about.${part}Hint`)}
          value={text}
          onInput={setText}
        />
      )}
    </PartForm>
  )
}

const dateId = 'about-insured'
const dashed = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`

export function InsurancePart({ about, save }: PlainPartProps) {
  const t = useTexts('privacy')
  const [digits, setDigits] = useState(about.insuredUntil?.replaceAll('-', '') ?? '')
  const check = () =>
    digits === '' || (digits.length === 8 && isRealDate(dashed(digits)))
      ? []
      : [{ fieldId: dateId, text: t('about.problem.date') }]
  const send = () => save({ insuredUntil: digits === '' ? null : dashed(digits) })
  return (
    <PartForm go={t('about.save')} check={check} send={send}>
      {errorOf => (
        <DigitsField
          {...{ id: dateId, name: 'insured', length: 8, autocomplete: 'off' }}
          label={t('about.insurance')}
          hint={t('about.insuranceHint')}
          error={errorOf(dateId)}
          value={digits}
          onInput={setDigits}
        />
      )}
    </PartForm>
  )
}

const [nameId, phoneId] = ['about-name', 'about-phone']

/** Somebody else's name and number: they should know of it. */
export function EmergencyPart({ about, save }: PlainPartProps) {
  const t = useTexts('privacy')
  const kept = about.emergency
  const [name, setName] = useState(kept?.name ?? '')
  const [phone, setPhone] = useState('')
  const [relation, setRelation] = useState<(typeof closeness)[number]>(kept?.relation ?? 'child')
  const check = () => [
    ...(/\p{L}/u.test(name) ? [] : [{ fieldId: nameId, text: t('about.problem.name') }]),
    ...(mobilePattern.test(plainPhone(phone)) ? [] : [{ fieldId: phoneId, text: t('about.problem.phone') }]),
  ]
  return (
    <PartForm go={t('about.save')} check={check} send={() => save({ emergency: { name, relation, phone } })}>
      {errorOf => (
        <>
          <p>{t('about.emergencyLead')}</p>
          <Field
            {...{ id: nameId, name: 'name', maxLength: 40, value: name, onInput: setName }}
            label={t('about.emergencyName')}
            error={errorOf(nameId)}
          />
          <OptionCards
            legend={t('about.emergencyWho')}
            name="relation"
            options={closeness.map(value => ({ value, label: t(`about.closeness.${value}`) }))}
            value={relation}
            onChange={setRelation}
          />
          <Field
            {...{
              id: phoneId,
              name: 'phone',
              type: 'tel' as const,
              inputMode: 'tel' as const,
              maxLength: 20,
            }}
            label={t('about.emergencyPhone')}
            hint={
              kept === null
                ? t('about.emergencyPhoneHint')
                : t('about.emergencyPhoneKept', { end: kept.phoneEnd })
            }
            error={errorOf(phoneId)}
            value={phone}
            onInput={setPhone}
          />
        </>
      )}
    </PartForm>
  )
}
