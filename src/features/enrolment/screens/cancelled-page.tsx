import { ButtonLink } from '../../../design/button/button.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useTexts } from '../../../device/language.ts'
import { isLive } from '../rules.ts'
import { EnrolmentBox } from './enrolment-lines.tsx'
import type { EnrolmentView } from './enrolment-view.ts'
import { siteHelp } from './enrolment-words.ts'
import type { PersonalAct } from './personal-act.ts'
import { TakeBack } from './take-back.tsx'

/** `/enrolments/:id/cancelled`: it is given back, and the way back, for as long as the person wants it there. */
export function CancelledPage({ view, act }: { view: EnrolmentView; act: PersonalAct }) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const live = isLive(view)
  const title = live ? t('cancelled.notAtAll') : t('cancelled.title')
  return (
    <Page title={title} back="/mine" {...siteHelp(app('frame.callSite'), view.phone)}>
      {!live && <Result outcome="done" words={t('cancelled.done')} />}
      <EnrolmentBox view={view} lead={live ? t('cancelled.still') : t('cancelled.which')} />
      {live ? (
        <ButtonLink href={`/enrolments/${view.id}`}>{t('confirm.seeMine')}</ButtonLink>
      ) : (
        <TakeBack view={view} act={act} />
      )}
    </Page>
  )
}
