import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { cardTokenIn } from '../../../shared/card-token.ts'
import { findByCard } from '../contract.ts'
import { BornFields } from './born-fields.tsx'
import { useDeskTrouble } from './desk-trouble.ts'

const ids = { card: 'find-card', year: 'find-year', month: 'find-month' } as const

/**
 * Finds who shows a card. A scanner that types puts the whole QR into the first field and ends with Enter; where the number is
 * typed by hand, the month of birth is asked for as well.
 */
export function FindByCard({ site }: { site: string }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const { route } = useLocation()
  const [typed, setTyped] = useState({ card: '', year: '', month: '' })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ tries: number; words?: string }>({ tries: 0 })
  const wordsOf = useDeskTrouble()
  const send = async () => {
    const body = wantedOf(typed)
    const fail = (words: string) => {
      setTrouble({ tries: trouble.tries + 1, words })
      setBusy(false)
    }
    if (body === undefined) return fail(t('find.incomplete'))
    setBusy(true)
    const result = await callEndpoint(findByCard, { params: { id: site }, body }, options)
    if (!result.ok) return fail(wordsOf(result))
    route(`/staff/sites/${site}/people/${result.value.person}`)
  }
  const { tries, words } = trouble
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  return (
    <Form onSubmit={() => !busy && void send()}>
      {words !== undefined && (
        <ErrorSummary key={tries} title={words} errors={[{ fieldId: ids.card, text: t('find.card') }]} />
      )}
      <Field
        id={ids.card}
        name="card"
        label={t('find.card')}
        hint={t('find.cardHint')}
        value={typed.card}
        onInput={card => set({ card })}
      />
      {cardTokenIn(typed.card) === undefined && (
        <BornFields ids={ids} hint={t('find.bornHint')} typed={typed} onInput={set} />
      )}
      <Button look="secondary" type="submit" busy={busy ? t('find.going') : undefined}>
        {t('find.go')}
      </Button>
    </Form>
  )
}

/** What is looked for; undefined while something is missing. */
function wantedOf({ card, year, month }: { card: string; year: string; month: string }) {
  const token = cardTokenIn(card)
  if (token !== undefined) return { token }
  const number = card.normalize('NFKC').replace(/[\s-]/g, '')
  const [birthYear, birthMonth] = [Number(year), Number(month)]
  const complete = /^\d{8}$/.test(number) && birthYear >= 1900 && birthMonth >= 1 && birthMonth <= 12
  return complete ? { card: number, birthYear, birthMonth } : undefined
}
