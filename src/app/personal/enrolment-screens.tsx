import type { ComponentChildren } from 'preact'
import { useLocation, useRoute } from 'preact-iso'
import { ButtonLink } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { searchShape } from '../../design/icon/shapes.ts'
import { Page } from '../../design/page/page.tsx'
import { useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMine, myEnrolments } from '../../features/enrolment/device/my-enrolments.ts'
import { CancelPage, DeclinePage } from '../../features/enrolment/screens/cancel-page.tsx'
import { CancelledPage } from '../../features/enrolment/screens/cancelled-page.tsx'
import { DonePage, RefusedPage } from '../../features/enrolment/screens/done-page.tsx'
import { EnrolmentPage } from '../../features/enrolment/screens/enrolment-page.tsx'
import type { EnrolmentView } from '../../features/enrolment/screens/enrolment-view.ts'
import { presentEnrolment } from '../../features/enrolment/screens/just-now.ts'
import type { PersonalAct } from '../../features/enrolment/screens/personal-act.ts'
import { loadMe } from '../../features/people/device/me.ts'
import { Personal } from './personal.tsx'

type Draw = (view: EnrolmentView, note: ComponentChildren, act: PersonalAct) => ComponentChildren

/** One of my enrolments by the id in the address. */
function OneOfMine({ title, draw }: { title: string; draw: Draw }) {
  const options = useHandedIn()
  const now = useNow()
  const { params } = useRoute()
  const view = presentEnrolment(params.id ?? '')
  // An enrolment of a moment ago is shown even when the list was never fetched.
  const known = view && {
    ok: true as const,
    value: { items: [], next: null },
    from: 'network' as const,
    at: now,
  }
  return (
    <Personal title={title} back="/mine" load={loadMine} remembered={myEnrolments.value ?? known}>
      {({ person, note }) =>
        view === undefined ? (
          <NotMine title={title} note={note} />
        ) : (
          draw(view, note, { person: person.id, options, onSignedOut: () => void loadMe(options) })
        )
      }
    </Personal>
  )
}

function NotMine({ title, note }: { title: string; note: ComponentChildren }) {
  const t = useTexts('enrolment')
  return (
    <Page title={title} back="/mine">
      {note}
      <EmptyState shape={searchShape} title={t('refusals.no_such_enrolment')} />
      <ButtonLink href="/mine/enrolments">{t('coming.all')}</ButtonLink>
    </Page>
  )
}

export function DoneScreen() {
  const t = useTexts('enrolment')
  const { query } = useLocation()
  if (query.refused !== undefined) return <RefusedPage code={query.refused} openingId={query.opening} />
  return <OneOfMine title={t('done.title')} draw={(view, note) => <DonePage view={view} note={note} />} />
}

export function EnrolmentScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('page.title')}
      draw={(view, note, act) => <EnrolmentPage view={view} note={note} act={act} />}
    />
  )
}

export function CancelScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('giveBack.cancel.title')}
      draw={(view, _, act) => <CancelPage view={view} act={act} />}
    />
  )
}

export function DeclineScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('giveBack.decline.title')}
      draw={(view, _, act) => <DeclinePage view={view} act={act} />}
    />
  )
}

export function CancelledScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('cancelled.title')}
      draw={(view, _, act) => <CancelledPage view={view} act={act} />}
    />
  )
}
