import { useState } from 'preact/hooks'
import { BigCode } from '../../../design/big-code/big-code.tsx'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Field } from '../../../design/field/field.tsx'
import { Form } from '../../../design/form/form.tsx'
import { TickCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { PinField } from '../../../design/pin-field/pin-field.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { type TabletWay, tabletWays } from '../../../shared/tablet.ts'
import type { TabletCode } from '../contract.ts'
import { askTabletCode } from '../device/kiosk-calls.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'

const ids = { name: 'tablet-name', pin: 'tablet-pin' } as const
const pinLength = 6
const startPath = ['/tablet', '/start'] as const
const longestName = 20

/** `/staff/sites/:id/tablets/new`: what it is called, what visitors show, the PIN of staff mode; then the code to type on it. */
export function NewTabletPage({ site }: { site: string }) {
  const t = useTexts('kiosk')
  const [made, setMade] = useState<TabletCode>()
  const back = `/staff/sites/${site}/tablets`
  return (
    <Page title={t('new.title')} back={back}>
      {made === undefined ? (
        <NewTablet site={site} onMade={setMade} />
      ) : (
        <>
          <BigCode label={t('new.code')} code={made.code} />
          <p>{t('new.where')}</p>
          <p>
            <strong>
              {/* A long address breaks between its parts. */}
              {[location.host, ...startPath].map(part => (
                <>
                  {part}
                  <wbr />
                </>
              ))}
            </strong>
          </p>
          <p>{t('new.lasts')}</p>
          <ButtonLink href={back}>{t('new.done')}</ButtonLink>
        </>
      )}
    </Page>
  )
}

interface State {
  readonly busy?: boolean
  readonly tries: number
  readonly wrong: readonly { fieldId: string; text: string }[]
  readonly failure?: CallFailure
}

function NewTablet({ site, onMade }: { site: string; onMade: (made: TabletCode) => void }) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const [name, setName] = useState(t('new.usual'))
  const [pin, setPin] = useState('')
  const [ways, setWays] = useState<readonly TabletWay[]>(tabletWays)
  const [state, setState] = useState<State>({ tries: 0, wrong: [] })
  const send = async () => {
    const tries = state.tries + 1
    const wrong = [
      ...(name.trim() === '' ? [{ fieldId: ids.name, text: t('new.nameMissing') }] : []),
      ...(pin.length < pinLength ? [{ fieldId: ids.pin, text: t('new.pinShort') }] : []),
    ]
    if (wrong.length > 0) return setState({ tries, wrong })
    setState({ tries, wrong, busy: true })
    const result = await askTabletCode(site, { name: name.trim(), ways: [...ways], pin }, options)
    if (result.ok) return onMade(result.value)
    setState({ tries, wrong, failure: result })
  }
  const { busy = false, tries, wrong, failure } = state
  const errorOf = (id: string) => wrong.find(each => each.fieldId === id)?.text
  return (
    <Form onSubmit={() => !busy && void send()}>
      {(wrong.length > 0 || failure !== undefined) && (
        <ErrorSummary
          key={tries}
          title={failure === undefined ? t('new.notYet') : troubleWords(failure)}
          errors={wrong}
        />
      )}
      <Field
        id={ids.name}
        name="name"
        label={t('new.name')}
        maxLength={longestName}
        error={errorOf(ids.name)}
        value={name}
        onInput={setName}
      />
      <p>{t('ways.title')}</p>
      <TickCards
        legend={t('ways.title')}
        options={tabletWays.map(way => ({ value: way, label: t(`way.${way}`) }))}
        values={ways}
        onChange={chosen => setWays(tabletWays.filter(way => chosen.includes(way)))}
      />
      <PinField
        id={ids.pin}
        name="tablet-pin"
        label={t('new.pin')}
        hint={t('new.pinHint')}
        error={errorOf(ids.pin)}
        length={pinLength}
        autocomplete="new-password"
        value={pin}
        onInput={setPin}
        words={{ show: t('pin.show'), hide: t('pin.hide') }}
      />
      {ways.length > 0 && (
        <Button type="submit" busy={busy ? t('new.going') : undefined}>
          {t('new.go')}
        </Button>
      )}
    </Form>
  )
}
