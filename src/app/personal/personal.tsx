import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape, searchShape } from '../../design/icon/shapes.ts'
import { Notice } from '../../design/notice/notice.tsx'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import type { CallFailure } from '../../device/call-endpoint.ts'
import { connectivity } from '../../device/connectivity.ts'
import { type HandedIn, useHandedIn, useNow } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { isForbidden } from '../../device/load-personal.ts'
import type { Remembered } from '../../device/remembered.ts'
import { momentWords, seenWords } from '../../device/words/day-words.ts'
import { useWords } from '../../device/words/words.ts'
import type { Me } from '../../features/people/contract.ts'
import { forWhom, loadMe, me } from '../../features/people/device/me.ts'
import { AskSignIn } from '../../features/people/screens/ask-sign-in.tsx'
import { Forbidden } from './forbidden.tsx'

/** What a personal screen draws from. */
export interface Shown<Value> {
  person: Me
  value: Value
  /** From when this is, or what went wrong while asking again; null when it is fresh. Stands on top. */
  note: ComponentChildren
  /** Asks the server again. */
  again: () => Promise<void>
}

export interface PersonalProps<Value> {
  /** Title of the screen while there is nothing to show yet. */
  title: string
  back?: string
  /** Shows at once what this device remembers, then asks; answers what went wrong. */
  load: (person: string, options: HandedIn) => Promise<CallFailure | undefined>
  remembered: Remembered<Value> | undefined
  /** What to say where there is no such thing (404). */
  missing?: string
  /** About who is signed in, also while they act for somebody else. */
  own?: boolean
  children: (shown: Shown<Value>) => ComponentChildren
}

/** Around every personal screen: who is here, what is remembered, and in words what couldn't be fetched. */
export function Personal<Value>(props: PersonalProps<Value>) {
  const { title, back, own = false } = props
  const options = useHandedIn()
  const { url } = useLocation()
  useEffect(() => {
    void loadMe(options)
  }, [])
  const person = own ? me.value : forWhom.value
  const place = back === undefined ? {} : { back }
  if (person === undefined) return <OnItsWay title={title} {...place} />
  if (person === null) return <AskSignIn title={title} {...place} then={url} />
  return <Loaded key={person.id} {...props} person={person} />
}

function Loaded<Value>({ person, ...props }: PersonalProps<Value> & { person: Me }) {
  const { title, back, load, remembered, missing, children } = props
  const options = useHandedIn()
  const [state, setState] = useState<{ loading: boolean; failure?: CallFailure | undefined }>({
    loading: true,
  })
  const again = async () => {
    setState({ loading: true })
    const failure = await load(person.id, options)
    if (failure?.kind === 'signed-out') await loadMe(options)
    setState({ loading: false, failure })
  }
  useEffect(() => {
    void again()
  }, [])
  const place = back === undefined ? {} : { back }
  if (remembered !== undefined) {
    const old = !state.loading && (remembered.from === 'memory' || state.failure !== undefined)
    return (
      <>{children({ person, value: remembered.value, note: old && <AsOf at={remembered.at} />, again })}</>
    )
  }
  if (isForbidden(state.failure)) return <Forbidden title={title} {...place} />
  if (state.loading) return <OnItsWay title={title} {...place} />
  if (missing !== undefined && state.failure?.kind === 'refused' && state.failure.status === 404)
    return <Missing title={title} {...place} words={missing} />
  return <NothingSeen title={title} {...place} again={again} />
}

function OnItsWay({ title, back }: { title: string; back?: string }) {
  const t = useTexts('app')
  return (
    <Page title={title} {...(back === undefined ? {} : { back })}>
      <Skeleton words={t('loading')} cards={2} />
    </Page>
  )
}

/** There is no such thing, or not any more. */
function Missing({ title, back, words }: { title: string; back?: string; words: string }) {
  return (
    <Page title={title} {...(back === undefined ? {} : { back })}>
      <EmptyState shape={searchShape} title={words} />
    </Page>
  )
}

/** Nothing to show: never seen on this device, and now out of reach. */
function NothingSeen({ title, back, again }: { title: string; back?: string; again: () => void }) {
  const t = useTexts('app')
  const online = connectivity.online.value
  return (
    <Page title={title} {...(back === undefined ? {} : { back })}>
      <EmptyState
        shape={online ? careShape : offlineShape}
        title={online ? t('failed.text') : t('failed.offline')}
      />
      <Button onClick={again}>{t('failed.again')}</Button>
    </Page>
  )
}

/** Says from when the things on a screen are, so that nobody takes yesterday's list for today's. */
export function AsOf({ at }: { at: number }) {
  const t = useTexts('app')
  const words = useWords()
  const now = useNow()
  return (
    <Notice tone="offline" role="status">
      {connectivity.online.value
        ? t('seen', { moment: momentWords(words, at, now) })
        : seenWords(words, at, now)}
    </Notice>
  )
}
