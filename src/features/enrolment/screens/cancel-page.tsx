import { useLocation } from 'preact-iso'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { useFrame } from '../../../design/page/frame.ts'
import { Page } from '../../../design/page/page.tsx'
import type { CallResult } from '../../../device/call-endpoint.ts'
import { useClock } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { SendOptions } from '../../../device/send-once.ts'
import { useAct } from '../../../device/use-act.ts'
import type { EnrolmentStatus } from '../contract.ts'
import { decline } from '../device/answer-offer.ts'
import { cancel } from '../device/enrol.ts'
import { ActTrouble } from './act-trouble.tsx'
import { screenAfterGivingBack } from './after-act.ts'
import { EnrolmentBox } from './enrolment-lines.tsx'
import type { EnrolmentView } from './enrolment-view.ts'
import { siteHelp } from './enrolment-words.ts'
import type { PersonalAct } from './personal-act.ts'

interface GiveBackProps {
  view: EnrolmentView
  act: PersonalAct
}

type Send = (
  person: string,
  enrolment: string,
  options: SendOptions,
) => Promise<CallResult<{ outcome: string; status?: string | undefined; code?: string | undefined }>>

/** `/enrolments/:id/cancel`: what giving a place back means, before it is done. */
export function CancelPage({ view, act }: GiveBackProps) {
  const hadPlace = view.status === 'enrolled'
  return (
    <GiveBack view={view} act={act} send={cancel} ended="cancelled" texts={hadPlace ? 'cancel' : 'leave'} />
  )
}

/** `/enrolments/:id/decline`: the same for a place that was offered. */
export function DeclinePage({ view, act }: GiveBackProps) {
  return <GiveBack view={view} act={act} send={decline} ended="declined" texts="decline" />
}

interface Ending extends GiveBackProps {
  send: Send
  ended: EnrolmentStatus
  texts: 'cancel' | 'leave' | 'decline'
}

function GiveBack({ view, act, send, ended, texts }: Ending) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const { route } = useLocation()
  const clock = useClock()
  const { goBack } = useFrame()
  const [sending, run] = useAct()
  const page = `/enrolments/${view.id}`
  const give = async () => {
    const answer = await run(() => send(act.person, view.id, act.options), act.onSignedOut)
    if (answer !== undefined) route(screenAfterGivingBack(view, answer, ended, clock()), true)
  }
  return (
    <Page title={t(`giveBack.${texts}.title`)} back={page} {...siteHelp(app('frame.callSite'), view.phone)}>
      <EnrolmentBox view={view} lead={t(`giveBack.${texts}.lead`)} />
      <p>{t(`giveBack.${texts}.what`)}</p>
      <ActTrouble sending={sending} unsent={t(`giveBack.${texts}.unsent`)} />
      <ButtonGroup>
        <Button look="care" onClick={give} busy={sending.busy ? t('giveBack.going') : undefined}>
          {t(`giveBack.${texts}.go`)}
        </Button>
        <Button look="secondary" onClick={() => goBack(page)}>
          {t(`giveBack.${texts}.stay`)}
        </Button>
      </ButtonGroup>
    </Page>
  )
}
