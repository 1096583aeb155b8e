import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { tickCircleShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { mySpans } from '../../features/enrolment/device/my-enrolments.ts'
import { clashesWith } from '../../features/enrolment/screens/asked-place.ts'
import { AskedBox, ClashNotice, isFull } from '../../features/enrolment/screens/confirm-enrol-page.tsx'
import { EnrolmentBox } from '../../features/enrolment/screens/enrolment-lines.tsx'
import { AsOf } from '../personal/personal.tsx'
import type { Tell } from './asking.ts'
import { givingBack } from './perform-act.ts'
import type { PlannedAct } from './planned-act.ts'

interface ConfirmActProps {
  act: PlannedAct
  /** What went wrong at the last try. */
  trouble?: string
  turn: number
  busy: boolean
  tell: Tell
}

/** Everything that is about to happen, in full; only the yes to this very sentence does it. */
export function ConfirmAct({ act, trouble, turn, busy, tell }: ConfirmActProps) {
  const t = useTexts('talking')
  const yes =
    act.kind === 'enrol' && isFull(act.asked) ? t('confirm.yes.queue') : t(`confirm.yes.${act.kind}`)
  return (
    <>
      {act.kind === 'enrol' ? <Enrol act={act} /> : <Cancel act={act} />}
      {trouble !== undefined && (
        <Notice key={turn} tone="care" role="alert">
          {trouble}
        </Notice>
      )}
      <p class="microphone-sheet__reply">{t(`confirm.ask.${act.kind}`)}</p>
      <ButtonGroup>
        <Button
          look={act.kind === 'enrol' ? 'primary' : 'care'}
          icon={tickCircleShape}
          onClick={() => tell({ type: 'yes', since: turn })}
          busy={busy ? t(`confirm.doing.${act.kind}`) : undefined}
        >
          {yes}
        </Button>
        <Button look="secondary" onClick={() => tell({ type: 'no', since: turn })}>
          {t(`confirm.no.${act.kind}`)}
        </Button>
      </ButtonGroup>
    </>
  )
}

function Enrol({ act: { asked, person, seenAt } }: { act: Extract<PlannedAct, { kind: 'enrol' }> }) {
  const t = useTexts('talking')
  const enrolment = useTexts('enrolment')
  const now = useNow()
  return (
    <>
      {seenAt !== undefined && <AsOf at={seenAt} />}
      <div role="status">
        <AskedBox asked={asked}>
          <p>{t('enrol.who', { name: person.name })}</p>
        </AskedBox>
      </div>
      <p>{enrolment('confirm.free')}</p>
      {asked.risk !== '' && <Notice tone="care">{enrolment('confirm.risk', { risk: asked.risk })}</Notice>}
      {clashesWith(asked, mySpans.value, now).map(clash => (
        <ClashNotice key={clash.other.enrolmentId} clash={clash} />
      ))}
      <p>
        {isFull(asked) ? enrolment('confirm.fullNow', { count: asked.seats?.waiting ?? 0 }) : t('enrol.full')}
      </p>
    </>
  )
}

function Cancel({ act: { view, person } }: { act: Extract<PlannedAct, { kind: 'cancel' }> }) {
  const t = useTexts('talking')
  const enrolment = useTexts('enrolment')
  const kind = givingBack(view.status)
  return (
    <>
      <div role="status">
        <EnrolmentBox view={view} lead={enrolment(`giveBack.${kind}.lead`)}>
          <p>{t('cancel.who', { name: person.name })}</p>
        </EnrolmentBox>
      </div>
      <p>{enrolment(`giveBack.${kind}.what`)}</p>
    </>
  )
}
