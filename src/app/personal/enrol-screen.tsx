import { useEffect, useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import { ButtonLink } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { careShape, familyShape, offlineShape } from '../../design/icon/shapes.ts'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import { actingFor } from '../../device/acting-for.ts'
import type { CallFailure } from '../../device/call-endpoint.ts'
import { useClock, useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import type { Remembered } from '../../device/remembered.ts'
import { isTablet } from '../../device/tablet.ts'
import { useAct } from '../../device/use-act.ts'
import { enrol } from '../../features/enrolment/device/enrol.ts'
import { loadMine, myEnrolments, mySpans } from '../../features/enrolment/device/my-enrolments.ts'
import { isLive } from '../../features/enrolment/rules.ts'
import { screenAfterEnrolling } from '../../features/enrolment/screens/after-act.ts'
import { type AskedPlace, clashesWith } from '../../features/enrolment/screens/asked-place.ts'
import { ConfirmEnrolPage, type IfFull } from '../../features/enrolment/screens/confirm-enrol-page.tsx'
import { refusalWords } from '../../features/enrolment/screens/enrolment-words.ts'
import { loadOpening, type OpeningPage, openingInFeed } from '../../features/openings/device/opening-page.ts'
import { forWhom, loadMe } from '../../features/people/device/me.ts'
import { TabletEnrol } from '../kiosk/tablet-enrol.tsx'
import { type Asked, findAsked } from './asked-place.ts'
import { AsOf } from './personal.tsx'

/** `/openings/:id/enrol[?session=…&role=…&full=refuse]`: the page before enrolling. Nobody need be signed in to read it. */
export function EnrolScreen() {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const { params } = useRoute()
  const { query } = useLocation()
  const id = params.id ?? ''
  const now = useNow()
  const { opening, failure } = useOpening(id)
  const title = t('confirm.title')
  const back = `/openings/${id}`
  if (opening === undefined && failure === undefined) {
    return (
      <Page title={title} back={back}>
        <Skeleton words={app('loading')} cards={1} />
      </Page>
    )
  }
  const asked = opening && findAsked(opening.value, askedIn(query), now)
  if (opening === undefined || asked === undefined || typeof asked === 'string') {
    return <NotToBeHad back={back} reason={typeof asked === 'string' ? asked : failure} />
  }
  if (isTablet()) return <TabletEnrol asked={asked} />
  const whom = actingFor.value
  if (whom && !whom.scopes.includes('enrol')) return <NotLet back={back} calls={whom.calls} />
  const stale = failure !== undefined || opening.from === 'memory'
  return <Confirm asked={asked} seenAt={stale && opening.at > 0 ? opening.at : undefined} />
}

function askedIn({ role, session }: Record<string, string>): Asked {
  return { role: role === 'giver' || role === 'taker' ? role : undefined, sessionId: session }
}

/** What this device knows of the opening at once, then what the server says. */
function useOpening(id: string) {
  const options = useHandedIn()
  const [state, setState] = useState<{
    opening?: Remembered<OpeningPage> | undefined
    failure?: CallFailure | undefined
  }>({})
  useEffect(() => {
    const load = async () => {
      const result = await loadOpening(id, options)
      setState(result.ok ? { opening: result } : { failure: result })
    }
    void load()
  }, [id])
  return state.opening === undefined && state.failure === undefined && openingInFeed(id) !== undefined
    ? {
        opening: { ...openingInFeed(id), from: 'network' as const } as Remembered<OpeningPage>,
        failure: undefined,
      }
    : state
}

interface ConfirmProps {
  asked: AskedPlace
  /** When the facts were seen, if that is all there is. */
  seenAt: number | undefined
}

function Confirm({ asked, seenAt }: ConfirmProps) {
  const options = useHandedIn()
  const clock = useClock()
  const { query, route } = useLocation()
  const [ifFull, setIfFull] = useState<IfFull>(query.full === 'refuse' ? 'refuse' : 'wait')
  const [sending, run] = useAct()
  const person = forWhom.value
  useEffect(() => {
    void loadMe(options)
  }, [])
  useEffect(() => {
    if (person) void loadMine(person.id, options)
  }, [person?.id])
  const choose = (chosen: IfFull) => {
    setIfFull(chosen)
    // In the address, so that neither signing in nor a reload forgets it.
    history.replaceState(history.state, '', addressWith(chosen))
  }
  const go = async (personId: string) => {
    const { openingId, sessionId, role } = asked
    const reply = await run(
      () => enrol(personId, { openingId, sessionId, role, ifFull }, options),
      () => void loadMe(options),
    )
    if (reply !== undefined) route(screenAfterEnrolling(asked, reply, clock()), true)
  }
  const already = myEnrolments.value?.value.items.find(
    item =>
      item.openingId === asked.openingId &&
      item.role === asked.role &&
      item.sessionId === asked.sessionId &&
      isLive(item),
  )
  return (
    <ConfirmEnrolPage
      asked={asked}
      clashes={clashesWith(asked, mySpans.value, clock())}
      note={seenAt !== undefined && <AsOf at={seenAt} />}
      ifFull={ifFull}
      onIfFull={choose}
      go={
        already !== undefined && !sending.busy
          ? { already: already.id }
          : person
            ? { enrol: () => void go(person.id), sending }
            : { signIn: () => route(`/sign-in?then=${encodeURIComponent(addressWith(ifFull))}`, true) }
      }
    />
  )
}

function addressWith(ifFull: IfFull): string {
  const query = new URLSearchParams(location.search)
  if (ifFull === 'refuse') query.set('full', 'refuse')
  else query.delete('full')
  return query.toString() === '' ? location.pathname : `${location.pathname}?${query}`
}

/** The senior lets this relative look, not enrol: said before anything is pressed. */
function NotLet({ back, calls }: { back: string; calls: string }) {
  const t = useTexts('enrolment')
  const family = useTexts('family')
  return (
    <Page title={t('refused.title')} back={back}>
      <EmptyState shape={familyShape} title={family('acting.notLet', { calls })} />
      <ButtonLink href={back}>{t('refused.again')}</ButtonLink>
    </Page>
  )
}

/** Nothing to ask for: it is over, it was never there, or it can't be fetched now. */
function NotToBeHad({ back, reason }: { back: string; reason: string | CallFailure | undefined }) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const offline = typeof reason === 'object' && reason.kind === 'offline'
  const code =
    typeof reason === 'string' ? reason : reason?.kind === 'refused' ? 'no_such_opening' : undefined
  return (
    <Page title={t('refused.title')} back={back}>
      <EmptyState
        shape={offline ? offlineShape : careShape}
        title={
          code !== undefined ? refusalWords(t, code) : offline ? app('failed.offline') : app('failed.text')
        }
      />
      <ButtonLink href="/nearby">{t('refused.others')}</ButtonLink>
    </Page>
  )
}
