import { useEffect, useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { ChoiceList } from '../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { calendarShape, tickCircleShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { Page } from '../../design/page/page.tsx'
import { Result } from '../../design/result/result.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import type { CallFailure } from '../../device/call-endpoint.ts'
import { useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { tablet } from '../../device/tablet.ts'
import { useAct } from '../../device/use-act.ts'
import type { Visitor } from '../../device/visitor.ts'
import { useWords } from '../../device/words/words.ts'
import type { Attended, AttendKind } from '../../features/attendance/contract.ts'
import { attend, checkInHere, loadCheckIn } from '../../features/attendance/device/check-in.ts'
import { possible } from '../../features/attendance/rules.ts'
import { AttendTrouble } from '../../features/attendance/screens/attend-trouble.tsx'
import {
  opensWords,
  refusalWords,
  standWords,
  timesWords,
} from '../../features/attendance/screens/attendance-words.ts'
import { AttendedBox } from '../../features/attendance/screens/attended-box.tsx'
import { useKioskTrouble } from '../../features/kiosk/screens/kiosk-trouble.ts'
import { useFinish, Visit } from './visit.tsx'

/** `/tablet/check-in`: who it is, what they have here today, in or out, done. */
export function TabletCheckInScreen() {
  const t = useTexts('kiosk')
  return (
    <Visit title={t('home.checkIn')} least="name">
      {who => <Today key={who.pass} who={who} />}
    </Visit>
  )
}

type Outcome = { readonly did: AttendKind } | { readonly refused: string }

function Today({ who }: { who: Visitor }) {
  const t = useTexts('kiosk')
  const app = useTexts('app')
  const options = useHandedIn()
  const finish = useFinish()
  const troubleWords = useKioskTrouble()
  const [failure, setFailure] = useState<CallFailure>()
  const [outcome, setOutcome] = useState<Outcome & { session: string }>()
  const [sending, run] = useAct()
  // The window's title is written into the browser's files, so nobody's name stands in it.
  const title = t('home.checkIn')
  const greeting = <p>{t('bar.hello', { name: who.name })}</p>
  const load = async () => setFailure(await loadCheckIn(tablet.value?.siteId ?? '', who.person, options))
  useEffect(() => {
    void load()
  }, [])
  const items = checkInHere.value?.value.items
  const send = async ({ sessionId }: Attended, kind: AttendKind) => {
    const answer = await run(() => attend(who.person, kind, sessionId, options), finish)
    if (answer === undefined) return
    const result = answer.outcome === 'refused' ? { refused: answer.code ?? '' } : { did: kind }
    setOutcome({ ...result, session: sessionId })
  }
  if (items === undefined)
    return (
      <Page title={title} back="/tablet">
        {failure === undefined ? (
          <Skeleton words={app('loading')} cards={1} />
        ) : (
          <>
            <Notice tone="care" role="alert">
              {troubleWords(failure)}
            </Notice>
            <Button onClick={() => void load()}>{app('failed.again')}</Button>
          </>
        )}
      </Page>
    )
  const item = items.find(each => each.sessionId === outcome?.session)
  if (outcome !== undefined && item !== undefined)
    return <Done title={title} item={item} outcome={outcome} finish={finish} />
  return (
    <Page title={title} back="/tablet">
      {greeting}
      <AttendTrouble sending={sending} />
      <Choices items={items} busy={sending.busy} send={send} />
    </Page>
  )
}

interface ChoicesProps {
  items: readonly Attended[]
  busy: boolean
  send: (item: Attended, kind: AttendKind) => Promise<void>
}

/** One thing alone is one big button; of several each is a row. */
function Choices({ items, busy, send }: ChoicesProps) {
  const t = useTexts('attendance')
  const kiosk = useTexts('kiosk')
  const words = useWords()
  const now = useNow()
  const each = items.map(item => ({ item, can: possible(item, now) }))
  const open = each.flatMap(({ item, can }) => (can === 'early' || can === 'nothing' ? [] : [{ item, can }]))
  const rest = each.filter(({ can }) => can === 'early' || can === 'nothing')
  const [sole] = open
  return (
    <>
      {items.length === 0 && (
        <EmptyState shape={calendarShape} title={t('checkIn.none')}>
          <p>{kiosk('checkIn.noneWhat')}</p>
        </EmptyState>
      )}
      {sole !== undefined && open.length === 1 && (
        <>
          <AttendedBox item={sole.item} />
          <Button
            large
            icon={tickCircleShape}
            busy={busy ? t(`going.${sole.can}`) : undefined}
            onClick={() => void send(sole.item, sole.can)}
          >
            {t(`act.${sole.can}`)}
          </Button>
        </>
      )}
      {open.length > 1 && (
        <ChoiceList
          choices={open.map(({ item, can }) => ({
            id: item.sessionId,
            shape: tickCircleShape,
            title: t('actFor', { act: t(`act.${can}`), title: item.title }),
            note: t('line', { times: timesWords(words, item), stand: standWords(t, words, item) }),
            go: () => void send(item, can),
          }))}
        />
      )}
      {rest.map(({ item, can }) => (
        <AttendedBox key={item.sessionId} item={item}>
          {can === 'early' && <p>{opensWords(t, words, item)}</p>}
        </AttendedBox>
      ))}
    </>
  )
}

interface DoneProps {
  title: string
  item: Attended
  outcome: Outcome
  finish: () => void
}

function Done({ title, item, outcome, finish }: DoneProps) {
  const t = useTexts('attendance')
  const kiosk = useTexts('kiosk')
  const words = useWords()
  const did = 'did' in outcome ? outcome.did : undefined
  return (
    <Page title={title} back="/tablet">
      <Result
        outcome={did === undefined ? 'refused' : 'done'}
        words={'refused' in outcome ? refusalWords(t, outcome.refused) : standWords(t, words, item)}
      />
      <AttendedBox item={item} said />
      {did !== undefined && <p>{did === 'check_in' ? kiosk('checkIn.leaving') : t('done.thanks')}</p>}
      <ButtonGroup>
        <Button onClick={finish}>{kiosk('checkIn.fine')}</Button>
      </ButtonGroup>
    </Page>
  )
}
