import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { ButtonLink } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { offlineShape, searchShape } from '../../design/icon/shapes.ts'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import { useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { useAttendance } from '../../features/attendance/screens/use-attendance.ts'
import { loadMine, myEnrolments } from '../../features/enrolment/device/my-enrolments.ts'
import { loadOlderEnrolments } from '../../features/enrolment/device/older-enrolments.ts'
import { CancelPage, DeclinePage } from '../../features/enrolment/screens/cancel-page.tsx'
import { CancelledPage } from '../../features/enrolment/screens/cancelled-page.tsx'
import { DonePage, RefusedPage } from '../../features/enrolment/screens/done-page.tsx'
import { EnrolmentPage } from '../../features/enrolment/screens/enrolment-page.tsx'
import type { EnrolmentView } from '../../features/enrolment/screens/enrolment-view.ts'
import { presentEnrolment } from '../../features/enrolment/screens/just-now.ts'
import type { PersonalAct } from '../../features/enrolment/screens/personal-act.ts'
import { forWhom, loadMe } from '../../features/people/device/me.ts'
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

/** The list begins with the newest; one of long ago is looked for further back, as far as the list goes. */
function useOlder(): 'looking' | 'out of reach' | 'all seen' {
  const options = useHandedIn()
  const list = myEnrolments.value
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let left = false
    void loadOlderEnrolments(options).then(failure => {
      if (!left && failure !== undefined) setFailed(true)
    })
    return () => {
      left = true
    }
  }, [list])
  if (failed) return 'out of reach'
  return list?.value.next ? 'looking' : 'all seen'
}

function NotMine({ title, note }: { title: string; note: ComponentChildren }) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const older = useOlder()
  if (older === 'looking') {
    return (
      <Page title={title} back="/mine">
        <Skeleton words={app('loading')} cards={1} />
      </Page>
    )
  }
  if (older === 'out of reach') {
    return (
      <Page title={title} back="/mine">
        {note}
        <EmptyState shape={offlineShape} title={app('failed.offline')} />
      </Page>
    )
  }
  return (
    <Page title={title} back="/mine">
      {note}
      <EmptyState shape={searchShape} title={t('refusals.no_such_enrolment')} />
      <ButtonLink href="/mine/enrolments">{t('coming.all')}</ButtonLink>
    </Page>
  )
}

function DoneScreen() {
  const t = useTexts('enrolment')
  const { query } = useLocation()
  if (query.refused !== undefined) return <RefusedPage code={query.refused} openingId={query.opening} />
  return <OneOfMine title={t('done.title')} draw={(view, note) => <DonePage view={view} note={note} />} />
}

function EnrolmentScreen() {
  const t = useTexts('enrolment')
  const { at, label } = useAttendance(forWhom.value?.id)
  return (
    <OneOfMine
      title={t('page.title')}
      draw={(view, note, act) => {
        const words = at(view.openingId)
        return (
          <EnrolmentPage
            view={view}
            note={note}
            act={act}
            attendance={words === undefined ? undefined : { label, words }}
          />
        )
      }}
    />
  )
}

function CancelScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('giveBack.cancel.title')}
      draw={(view, _, act) => <CancelPage view={view} act={act} />}
    />
  )
}

function DeclineScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('giveBack.decline.title')}
      draw={(view, _, act) => <DeclinePage view={view} act={act} />}
    />
  )
}

function CancelledScreen() {
  const t = useTexts('enrolment')
  return (
    <OneOfMine
      title={t('cancelled.title')}
      draw={(view, _, act) => <CancelledPage view={view} act={act} />}
    />
  )
}

export const enrolmentScreens = { DoneScreen, EnrolmentScreen, CancelScreen, DeclineScreen, CancelledScreen }
