import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { actingFor } from '../../../device/acting-for.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { SendOptions } from '../../../device/send-once.ts'
import { type Sending, useAct } from '../../../device/use-act.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { Attended, AttendKind, CheckIn } from '../contract.ts'
import { attend } from '../device/check-in.ts'
import { possible as possibleThere } from '../rules.ts'
import { AttendTrouble } from './attend-trouble.tsx'
import { opensWords, standWords, timesWords } from './attendance-words.ts'
import { AttendedBox } from './attended-box.tsx'
import { useSiteHelp } from './use-site-help.ts'

export interface CheckInPageProps {
  value: CheckIn
  note: ComponentChildren
  /** Id of who is signed in. */
  person: string
  options: SendOptions
  onSignedOut: () => void
}

/** `/check-in/:site`: what I have here today; one thing alone is one big button. */
export function CheckInPage({ value, note, person, options, onSignedOut }: CheckInPageProps) {
  const t = useTexts('attendance')
  const now = useNow()
  const { route } = useLocation()
  const [sending, run] = useAct()
  const { siteId, siteName, sitePhone, present, items } = value
  const send = async (item: Attended, kind: AttendKind) => {
    const answer = await run(() => attend(person, kind, item.sessionId, options), onSignedOut)
    if (answer === undefined) return
    const done = `/check-in/${siteId}/done?session=${item.sessionId}`
    if (answer.outcome === 'refused') route(`${done}&refused=${answer.code}`)
    else route(`${done}&did=${kind}`, true)
  }
  const [sole] = items
  return (
    <Page title={t('checkIn.title')} {...useSiteHelp(sitePhone)}>
      {note}
      <p>{present ? t('checkIn.at', { site: siteName }) : siteName}</p>
      {!present && <Notice tone="care">{t('refusals.not_at_site')}</Notice>}
      {actingFor.value !== undefined && <Notice tone="care">{t('checkIn.own')}</Notice>}
      {sole === undefined && <NothingHere />}
      {sole !== undefined && items.length === 1 && (
        <Sole item={sole} present={present} sending={sending} send={send} now={now} />
      )}
      {items.length > 1 && (
        <Several items={items} present={present} sending={sending} send={send} now={now} />
      )}
    </Page>
  )
}

function NothingHere() {
  const t = useTexts('attendance')
  const today = shanghaiDate(useNow())
  return (
    <>
      <EmptyState shape={calendarShape} title={t('checkIn.none')}>
        <p>{t('checkIn.noneWhat')}</p>
      </EmptyState>
      <ButtonLink href={`/nearby?day=${today}`}>{t('checkIn.today')}</ButtonLink>
    </>
  )
}

/** Away from the site nothing can be done. */
function possible(item: Attended, present: boolean, now: number): ReturnType<typeof possibleThere> {
  const can = possibleThere(item, now)
  return can === 'early' || present ? can : 'nothing'
}

interface Acting {
  present: boolean
  sending: Sending
  send: (item: Attended, kind: AttendKind) => Promise<void>
  now: number
}

function Sole({ item, present, sending, send, now }: Acting & { item: Attended }) {
  const t = useTexts('attendance')
  const words = useWords()
  const can = possible(item, present, now)
  return (
    <>
      <AttendedBox item={item}>{can === 'early' && <p>{opensWords(t, words, item)}</p>}</AttendedBox>
      <AttendTrouble sending={sending} />
      {(can === 'check_in' || can === 'check_out') && (
        <Button
          large
          icon={tickCircleShape}
          onClick={() => void send(item, can)}
          busy={sending.busy ? t(`going.${can}`) : undefined}
        >
          {t(`act.${can}`)}
        </Button>
      )}
    </>
  )
}

function Several({ items, present, sending, send, now }: Acting & { items: readonly Attended[] }) {
  const t = useTexts('attendance')
  const words = useWords()
  const each = items.map(item => ({ item, can: possible(item, present, now) }))
  const choices = each.flatMap(({ item, can }) =>
    can === 'early' || can === 'nothing'
      ? []
      : [
          {
            id: item.sessionId,
            shape: tickCircleShape,
            title: t('actFor', { act: t(`act.${can}`), title: item.title }),
            note: t('line', { times: timesWords(words, item), stand: standWords(t, words, item) }),
            go: () => void send(item, can),
          },
        ],
  )
  const rest = each.filter(({ item }) => !choices.some(({ id }) => id === item.sessionId))
  return (
    <>
      <AttendTrouble sending={sending} />
      {choices.length > 0 && <ChoiceList choices={choices} />}
      {rest.length > 0 && (
        <RowList
          rows={rest.map(({ item, can }) => ({
            id: item.sessionId,
            title: item.title,
            notes: [
              timesWords(words, item),
              item.cancelled
                ? t('refusals.session_off')
                : can === 'early'
                  ? opensWords(t, words, item)
                  : standWords(t, words, item),
            ],
          }))}
        />
      )}
    </>
  )
}
