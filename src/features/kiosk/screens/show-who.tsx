import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { digitsShape, peopleShape, personShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { tablet } from '../../../device/tablet.ts'
import type { TabletProof, TabletWay } from '../../../shared/tablet.ts'
import type { ShownAtTablet } from '../contract.ts'
import { showWho } from '../device/kiosk-calls.ts'
import { hearScanner } from '../device/typed-by-scanner.ts'
import { readScanned } from '../rules.ts'
import { useKioskTrouble } from './kiosk-trouble.ts'
import { ScanCard } from './scan-card.tsx'
import { TodaysNames } from './todays-names.tsx'
import { TypeNumber } from './type-number.tsx'
import { TypePin } from './type-pin.tsx'

export interface ShowWhoProps {
  /** The least that has to be shown; names are only offered where they are enough. */
  least: TabletProof
}

type Card = Exclude<ShownAtTablet, { by: 'roster' }>

/**
 * 您是哪一位: by the card before the camera or under the scanner, by its number, or by a name in today's list, whichever the site
 * allows. It leads on by itself: whoever waits for a visitor is drawn anew.
 */
export function ShowWho({ least }: ShowWhoProps) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const troubleWords = useKioskTrouble()
  const all = tablet.value?.ways ?? []
  const ways = least === 'name' ? all : all.filter(way => way !== 'roster')
  const [way, setWay] = useState<TabletWay | undefined>(ways.length === 1 ? ways[0] : undefined)
  const [card, setCard] = useState<Card>()
  const [state, setState] = useState<{ busy?: boolean; tries: number; failure?: CallFailure }>({ tries: 0 })
  const send = async (shown: ShownAtTablet, pin?: string) => {
    setState({ tries: state.tries, busy: true })
    const failure = await showWho(shown, pin, options)
    if (failure === undefined) return
    setState({ tries: state.tries + 1, failure })
  }
  const show = (shown: Card) => (least === 'pin' ? setCard(shown) : void send(shown))
  useScanner(card === undefined && !state.busy, text => {
    const read = readScanned(text)
    if (read !== undefined && ways.includes(read.by)) show(read)
  })
  const { busy = false, tries, failure } = state
  return (
    <>
      {failure !== undefined && (
        <Notice key={tries} tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
          {troubleWords(failure)}
        </Notice>
      )}
      {busy && <p role="status">{t('who.looking')}</p>}
      {card !== undefined ? (
        <TypePin busy={busy} onPin={pin => void send(card, pin)} />
      ) : (
        <Way
          way={way}
          ways={ways}
          busy={busy}
          onWay={setWay}
          onShow={show}
          onName={tile => void send({ by: 'roster', tile })}
        />
      )}
      {(card !== undefined || (way !== undefined && ways.length > 1)) && (
        <ButtonGroup>
          <Button
            look="secondary"
            onClick={() => {
              setState({ tries: 0 })
              setCard(undefined)
              setWay(ways.length === 1 ? ways[0] : undefined)
            }}
          >
            {t('who.other')}
          </Button>
        </ButtonGroup>
      )}
    </>
  )
}

/** A scanner that types is heard at any time: nobody has to find a field for it first. */
function useScanner(on: boolean, onText: (text: string) => void): void {
  const heard = useRef(onText)
  heard.current = onText
  useEffect(() => (on ? hearScanner(document, text => heard.current(text)) : undefined), [on])
}

interface WayProps {
  way: TabletWay | undefined
  ways: readonly TabletWay[]
  busy: boolean
  onWay: (way: TabletWay) => void
  onShow: (shown: Card) => void
  onName: (tile: string) => void
}

const shapes = { card: personShape, number: digitsShape, roster: peopleShape } as const

function Way({ way, ways, busy, onWay, onShow, onName }: WayProps) {
  const t = useTexts('kiosk')
  if (way === 'card') return <ScanCard onText={onShow} />
  if (way === 'number')
    return <TypeNumber busy={busy} onNumber={number => onShow({ by: 'number', number })} />
  if (way === 'roster') return <TodaysNames onName={onName} />
  return (
    <ChoiceList
      choices={ways.map(each => ({
        id: each,
        title: t(`way.${each}`),
        note: t(`wayNote.${each}`),
        shape: shapes[each],
        go: () => onWay(each),
      }))}
    />
  )
}
