import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Form } from '../../../design/form/form.tsx'
import { Page } from '../../../design/page/page.tsx'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import { Section } from '../../../design/section/section.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { pinWeakness } from '../../../shared/pin-weakness.ts'
import { type PersonAtDesk, setPinAtDesk } from '../contract.ts'
import { shownCard } from '../rules.ts'
import { useDeskTrouble } from './desk-trouble.ts'
import { StopCard } from './stop-card.tsx'

export interface CardPageProps {
  site: string
  person: PersonAtDesk
  card: PersonAtDesk['cardList'][number]
}

const pinId = 'desk-pin'

/** `/staff/sites/:id/people/:person/cards/:card`: the person types a PIN, or says that the card is lost. */
export function CardPage({ site, person, card }: CardPageProps) {
  const t = useTexts('desk')
  const { route } = useLocation()
  const back = `/staff/sites/${site}/people/${person.id}`
  return (
    <Page title={t('card.title')} back={back}>
      <p>{t('card.whose', { name: person.name, number: shownCard(card.number) })}</p>
      <Section title={t(card.hasPin ? 'card.newPin' : 'card.firstPin')}>
        <p>{t('card.handOver', { name: person.name })}</p>
        <PinForm site={site} person={person} card={card} onDone={() => route(`${back}?done=pin`, true)} />
      </Section>
      <Section title={t('card.lost')}>
        <StopCard site={site} card={card.id} onDone={() => route(`${back}?done=stopped`, true)} />
      </Section>
    </Page>
  )
}

function PinForm({ site, person, card, onDone }: CardPageProps & { onDone: () => void }) {
  const t = useTexts('desk')
  const people = useTexts('people')
  const options = useHandedIn()
  const wordsOf = useDeskTrouble()
  const [pin, setPin] = useState('')
  const [state, setState] = useState<{ tries: number; busy?: boolean; field?: string; words?: string }>({
    tries: 0,
  })
  const send = async () => {
    const tries = state.tries + 1
    if (!/^\d{4,6}$/.test(pin)) return setState({ tries, field: people('pinProblem.wrong_length') })
    const { birthYear, birthMonth } = person
    if (pinWeakness(pin, { birthYear, birthMonth, card: card.number }))
      return setState({ tries, field: t('refusals.pin_too_easy') })
    setState({ tries, busy: true })
    const params = { id: site, card: card.id }
    const result = await callEndpoint(setPinAtDesk, { params, body: { pin } }, options)
    if (result.ok) return onDone()
    setState({ tries, words: wordsOf(result) })
  }
  const { tries, busy, field, words } = state
  return (
    <Form onSubmit={() => !busy && void send()}>
      {(field ?? words) !== undefined && (
        <ErrorSummary
          key={tries}
          title={words ?? t('card.notYet')}
          errors={field === undefined ? [] : [{ fieldId: pinId, text: field }]}
        />
      )}
      <PinField
        id={pinId}
        name="new-pin"
        label={t('card.pin')}
        hint={people('newPin.newHint')}
        error={field}
        length={6}
        autocomplete="off"
        value={pin}
        words={{ show: people('signIn.show'), hide: people('signIn.hide') }}
        onInput={setPin}
      />
      <Button type="submit" busy={busy ? t('card.going') : undefined}>
        {t('card.go')}
      </Button>
    </Form>
  )
}
