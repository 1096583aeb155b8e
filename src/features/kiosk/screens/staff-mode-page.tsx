import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { TickCards } from '../../../design/option-cards/option-cards.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { personalSignal } from '../../../device/personal.ts'
import { tablet } from '../../../device/tablet.ts'
import { tabletWays } from '../../../shared/tablet.ts'
import { askFullRoster, leave, setWays } from '../device/kiosk-calls.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'
import { TodaysNames } from './todays-names.tsx'
import { TypePin } from './type-pin.tsx'

/** The PIN of staff mode while it is open: in memory, and gone with everything of anybody's. */
export const staffPin = personalSignal<string>()

/** `/tablet/staff`: who is here under their whole names, what visitors show, and the way out of being a tablet. */
export function StaffModePage({ onLeft }: { onLeft: () => Promise<void> }) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const [state, setState] = useState<{ busy?: boolean; tries: number; failure?: CallFailure }>({ tries: 0 })
  const pin = staffPin.value
  const open = async (typed: string) => {
    setState({ tries: state.tries, busy: true })
    const result = await askFullRoster(typed, options)
    if (!result.ok) return setState({ tries: state.tries + 1, failure: result })
    setState({ tries: 0 })
    staffPin.value = typed
  }
  const { busy = false, tries, failure } = state
  return (
    <Page title={t('staff.title')} back="/tablet" wide>
      {failure !== undefined && (
        <Notice key={tries} tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
          {troubleWords(failure)}
        </Notice>
      )}
      {pin === undefined ? (
        <TypePin busy={busy} onPin={typed => void open(typed)} label={t('staff.pin')} least={6} />
      ) : (
        <Opened
          pin={pin}
          onFailure={found => setState({ tries: tries + 1, failure: found })}
          onLeft={onLeft}
        />
      )}
    </Page>
  )
}

interface OpenedProps {
  pin: string
  onFailure: (failure: CallFailure) => void
  onLeft: () => Promise<void>
}

function Opened({ pin, onFailure, onLeft }: OpenedProps) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const [leaving, setLeaving] = useState<'asked' | 'going'>()
  const ways = tablet.value?.ways ?? []
  const choose = async (chosen: readonly string[]) => {
    const kept = tabletWays.filter(way => chosen.includes(way))
    // With none nobody could show who they are.
    if (kept.length === 0) return
    const failure = await setWays(pin, kept, options)
    if (failure !== undefined) onFailure(failure)
  }
  const go = async () => {
    setLeaving('going')
    const failure = await leave(pin, options)
    if (failure === undefined) return onLeft()
    setLeaving(undefined)
    onFailure(failure)
  }
  return (
    <>
      <TodaysNames ask={handed => askFullRoster(pin, handed)} onName={() => undefined} />
      <Section title={t('ways.title')}>
        <TickCards
          legend={t('ways.title')}
          options={tabletWays.map(way => ({ value: way, label: t(`way.${way}`) }))}
          values={ways}
          onChange={chosen => void choose(chosen)}
        />
      </Section>
      <Section title={t('leave.title')}>
        <p>{t('leave.what')}</p>
        <ButtonGroup>
          {leaving === undefined ? (
            <Button look="secondary" onClick={() => setLeaving('asked')}>
              {t('leave.ask')}
            </Button>
          ) : (
            <>
              <Button
                look="care"
                busy={leaving === 'going' ? t('leave.going') : undefined}
                onClick={() => void go()}
              >
                {t('leave.go')}
              </Button>
              <Button look="secondary" onClick={() => setLeaving(undefined)}>
                {t('leave.stay')}
              </Button>
            </>
          )}
        </ButtonGroup>
      </Section>
    </>
  )
}
