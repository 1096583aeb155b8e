import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { Page } from '../../design/page/page.tsx'
import { Result } from '../../design/result/result.tsx'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { useAct } from '../../device/use-act.ts'
import type { Visitor } from '../../device/visitor.ts'
import type { EnrolmentReply } from '../../features/enrolment/contract.ts'
import { enrol } from '../../features/enrolment/device/enrol.ts'
import type { AskedPlace } from '../../features/enrolment/screens/asked-place.ts'
import {
  AskedBox,
  ConfirmEnrolPage,
  type IfFull,
} from '../../features/enrolment/screens/confirm-enrol-page.tsx'
import { refusalWords } from '../../features/enrolment/screens/enrolment-words.ts'
import { useFinish, Visit } from './visit.tsx'

/** The page before enrolling, on a tablet: first what it is, then who wants it, then how it came out; all under one address. */
export function TabletEnrol({ asked }: { asked: AskedPlace }) {
  const t = useTexts('kiosk')
  const [wanted, setWanted] = useState(false)
  const [ifFull, setIfFull] = useState<IfFull>('wait')
  const confirm = { asked, clashes: [], note: null, ifFull, onIfFull: setIfFull }
  if (!wanted) return <ConfirmEnrolPage {...confirm} go={{ signIn: () => setWanted(true) }} />
  return (
    <Visit title={t('enrol.title')} back={`/openings/${asked.openingId}`} least="card">
      {who => <Ask key={who.pass} who={who} asked={asked} ifFull={ifFull} />}
    </Visit>
  )
}

function Ask({ who, asked, ifFull }: { who: Visitor; asked: AskedPlace; ifFull: IfFull }) {
  const t = useTexts('kiosk')
  const options = useHandedIn()
  const finish = useFinish()
  const [sending, run] = useAct()
  const [chosen, setChosen] = useState(ifFull)
  const [reply, setReply] = useState<EnrolmentReply>()
  const go = async () => {
    const { openingId, sessionId, role } = asked
    const answer = await run(
      () => enrol(who.person, { openingId, sessionId, role, ifFull: chosen }, options),
      finish,
    )
    if (answer !== undefined) setReply(answer)
  }
  if (reply !== undefined) return <Outcome asked={asked} reply={reply} onDone={finish} />
  return (
    <ConfirmEnrolPage
      {...{ asked, clashes: [], ifFull: chosen, onIfFull: setChosen }}
      note={<p>{t('enrol.who', { name: who.name })}</p>}
      go={{ enrol: () => void go(), sending }}
    />
  )
}

function Outcome({ asked, reply, onDone }: { asked: AskedPlace; reply: EnrolmentReply; onDone: () => void }) {
  const t = useTexts('enrolment')
  const kiosk = useTexts('kiosk')
  const { status, place: count, code } = reply
  const taken = status === 'enrolled' || status === 'waitlisted'
  const words = () => {
    if (!taken) return refusalWords(t, code ?? '')
    if (status === 'enrolled') return count === undefined ? t('done.title') : t('done.enrolled', { count })
    return count === undefined ? t('done.titleQueue') : t('done.queued', { count })
  }
  const title = status === 'enrolled' ? t('done.title') : taken ? t('done.titleQueue') : t('refused.title')
  return (
    <Page title={title} back="/tablet">
      <Result outcome={status === 'enrolled' ? 'done' : taken ? 'waiting' : 'refused'} words={words()} />
      <AskedBox asked={asked} />
      <p>{taken ? kiosk('enrol.undo') : t('refused.what')}</p>
      <ButtonGroup>
        <Button onClick={onDone}>{kiosk('checkIn.fine')}</Button>
      </ButtonGroup>
    </Page>
  )
}
