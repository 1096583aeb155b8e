import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape } from '../../design/icon/shapes.ts'
import { Page } from '../../design/page/page.tsx'
import { Skeleton } from '../../design/skeleton/skeleton.tsx'
import type { CallFailure, CallResult } from '../../device/call-endpoint.ts'
import { type HandedIn, useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { loadMe, me } from '../../features/people/device/me.ts'
import { AskSignIn } from '../../features/people/screens/ask-sign-in.tsx'

export interface AtDeskProps<Value> {
  /** Title of the screen while there is nothing to show yet. */
  title: string
  back: string
  /** What is asked about: about something else it is asked anew. */
  about?: string
  ask: (options: HandedIn) => Promise<CallResult<Value>>
  children: (value: Value, again: () => Promise<void>) => ComponentChildren
}

/**
 * Around every screen of a desk: who sits here, and what the server tells them now. What is told of others is never kept on the
 * device, so without a network there is nothing to show.
 */
export function AtDesk<Value>(props: AtDeskProps<Value>) {
  const { title, back, about = '' } = props
  const options = useHandedIn()
  const { url } = useLocation()
  useEffect(() => {
    void loadMe(options)
  }, [])
  if (me.value === undefined) return <OnItsWay title={title} back={back} />
  if (me.value === null) return <AskSignIn title={title} back={back} then={url} />
  return <Asked key={`${me.value.id} ${about}`} {...props} />
}

function Asked<Value>({ title, back, ask, children }: AtDeskProps<Value>) {
  const options = useHandedIn()
  const [result, setResult] = useState<CallResult<Value>>()
  const again = async () => {
    const answer = await ask(options)
    if (!answer.ok && answer.kind === 'signed-out') await loadMe(options)
    setResult(answer)
  }
  useEffect(() => {
    void again()
  }, [])
  if (result === undefined) return <OnItsWay title={title} back={back} />
  if (result.ok) return <>{children(result.value, again)}</>
  const retry = () => {
    setResult(undefined)
    void again()
  }
  return <Failed title={title} back={back} failure={result} again={retry} />
}

function OnItsWay({ title, back }: { title: string; back: string }) {
  const t = useTexts('app')
  return (
    <Page title={title} back={back}>
      <Skeleton words={t('loading')} cards={2} />
    </Page>
  )
}

interface FailedProps {
  title: string
  back: string
  failure: CallFailure
  again: () => void
}

function Failed({ title, back, failure, again }: FailedProps) {
  const app = useTexts('app')
  const t = useTexts('desk')
  const offline = failure.kind === 'offline'
  // Trouble of the server's is worth another try; a no is not.
  const refused = failure.kind === 'refused' && failure.status < 500
  const words = offline ? t('offline') : refused ? failure.title : app('failed.text')
  return (
    <Page title={title} back={back}>
      <EmptyState shape={offline ? offlineShape : careShape} title={words}>
        {refused && <p>{t('notYours')}</p>}
      </EmptyState>
      {refused ? (
        <ButtonLink href="/staff">{t('home')}</ButtonLink>
      ) : (
        <Button onClick={again}>{app('failed.again')}</Button>
      )}
    </Page>
  )
}
