import type { ComponentChildren } from 'preact'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ChipRow } from '../../../design/chip-row/chip-row.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { useFrame } from '../../../design/page/frame.ts'
import { Page } from '../../../design/page/page.tsx'
import { actingFor } from '../../../device/acting-for.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { Sending } from '../../../device/use-act.ts'
import { shortDateWords } from '../../../device/words/day-words.ts'
import { lunarWords } from '../../../device/words/lunar-words.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { seatsLeft } from '../../../device/words/seats-words.ts'
import { fullWhenWords, sessionWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { MySpan } from '../device/my-enrolments.ts'
import type { Clash, Span } from '../rules.ts'
import { ActTrouble } from './act-trouble.tsx'
import type { AskedPlace } from './asked-place.ts'
import { isHelp } from './enrolment-view.ts'
import { type EnrolmentTexts, siteHelp } from './enrolment-words.ts'

export type IfFull = 'wait' | 'refuse'

export interface ConfirmEnrolPageProps {
  asked: AskedPlace
  clashes: readonly Clash<Span, MySpan>[]
  /** From when the facts are, if they come from this device's memory. */
  note: ComponentChildren
  ifFull: IfFull
  onIfFull: (chosen: IfFull) => void
  /** What leads on: enrol; sign in first; or the enrolment that is there already. */
  go: { enrol: () => void; sending: Sending } | { signIn: () => void } | { already: string }
}

/** 看一看，对不对: everything that is about to happen, before it happens. */
export function ConfirmEnrolPage({ asked, clashes, note, ifFull, onIfFull, go }: ConfirmEnrolPageProps) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const { goBack } = useFrame()
  const opening = `/openings/${asked.openingId}`
  return (
    <Page title={t('confirm.title')} back={opening} {...siteHelp(app('frame.callSite'), asked.phone)}>
      {note}
      <AskedBox asked={asked} />
      {'already' in go ? (
        <p>{t('refusals.already_enrolled')}</p>
      ) : (
        <>
          <p>{t('confirm.free')}</p>
          {asked.risk !== '' && <Notice tone="care">{t('confirm.risk', { risk: asked.risk })}</Notice>}
          {clashes.map(clash => (
            <ClashNotice key={clash.other.enrolmentId} clash={clash} />
          ))}
          <IfItIsFull asked={asked} ifFull={ifFull} onIfFull={onIfFull} />
          {'signIn' in go && <p>{t('confirm.signInFirst')}</p>}
        </>
      )}
      {'sending' in go && <ActTrouble sending={go.sending} unsent={t('confirm.unsent')} />}
      <ButtonGroup>
        <MainButton asked={asked} go={go} />
        <Button look="secondary" onClick={() => goBack(opening)}>
          {t('confirm.back')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}

/** What, when and where, as it stands in the person's own words. `children` are further lines. */
export function AskedBox({ asked, children }: { asked: AskedPlace; children?: ComponentChildren }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const lunar = lunarWords(words, asked.when.date)
  return (
    <ConfirmBox>
      <p>
        {leadWords(t, isHelp(asked), actingFor.value?.calls)}
        <strong>{asked.title}</strong>
      </p>
      <p>{fullWhenWords(words, asked.when, now)}</p>
      {lunar !== undefined && (
        <p>{t('confirm.lunar', { date: shortDateWords(words, asked.when.date), lunar })}</p>
      )}
      <p>{fullPlaceWords(words, asked.at)}</p>
      {children}
    </ConfirmBox>
  )
}

/** 您要报名：, or for whom. */
function leadWords(t: EnrolmentTexts, help: boolean, calls: string | undefined): string {
  if (calls === undefined) return help ? t('confirm.youHelp') : t('confirm.youJoin')
  return help ? t('confirm.helpFor', { calls }) : t('confirm.joinFor', { calls })
}

export function ClashNotice({ clash: { other, kind, minutesBetween } }: { clash: Clash<Span, MySpan> }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const said = { session: sessionWords(words, other, useNow()), title: other.title }
  return (
    <Notice tone="care">
      {kind === 'overlap'
        ? t('confirm.overlap', said)
        : t('confirm.tight', { ...said, count: minutesBetween })}
    </Notice>
  )
}

export const isFull = ({ seats }: AskedPlace) => seats !== undefined && seatsLeft(seats) === 0

/** Said before, not after: what happens to somebody who comes too late. */
function IfItIsFull({
  asked,
  ifFull,
  onIfFull,
}: Pick<ConfirmEnrolPageProps, 'asked' | 'ifFull' | 'onIfFull'>) {
  const t = useTexts('enrolment')
  if (isFull(asked)) {
    return (
      <Notice tone="plain">
        <p>{t('confirm.fullNow', { count: asked.seats?.waiting ?? 0 })}</p>
        <p>{t('queue.rule')}</p>
      </Notice>
    )
  }
  return (
    <ChipRow
      label={t('confirm.ifFull')}
      labelShown
      chips={[
        { value: 'wait', label: t('confirm.wait') },
        { value: 'refuse', label: t('confirm.refuse') },
      ]}
      value={ifFull}
      onChange={onIfFull}
    />
  )
}

function MainButton({ asked, go }: Pick<ConfirmEnrolPageProps, 'asked' | 'go'>) {
  const t = useTexts('enrolment')
  if ('already' in go)
    return <ButtonLink href={`/enrolments/${go.already}`}>{t('confirm.seeMine')}</ButtonLink>
  if ('signIn' in go) return <Button onClick={go.signIn}>{t('confirm.signIn')}</Button>
  const { enrol, sending } = go
  return (
    <Button icon={tickCircleShape} onClick={enrol} busy={sending.busy ? t('confirm.going') : undefined}>
      {isFull(asked) ? t('confirm.goQueue') : t('confirm.go')}
    </Button>
  )
}
