import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape, personShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import type { CallFailure, CallResult } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'
import { useTroubleWords } from './staff-trouble.ts'

export interface StaffPageProps<Value> {
  title: string
  back: string
  wide?: boolean
  /** Asks the server; nothing of staff's is kept on the device. */
  load: () => Promise<CallResult<Value>>
  children: (value: Value, again: () => void) => ComponentChildren
}

/** Around every screen of staff's: what was asked for, or in words why it can't be shown. Give it a `key` for what it is about. */
export function StaffPage<Value>({ title, back, wide = false, load, children }: StaffPageProps<Value>) {
  const app = useTexts('app')
  const [result, setResult] = useState<CallResult<Value> | undefined>()
  const again = async () => {
    setResult(undefined)
    setResult(await load())
  }
  useEffect(() => {
    void again()
  }, [])
  return (
    <Page title={title} back={back} wide={wide}>
      {result === undefined ? (
        <Skeleton words={app('loading')} cards={2} />
      ) : result.ok ? (
        children(result.value, () => void again())
      ) : (
        <NotShown failure={result} again={() => void again()} />
      )}
    </Page>
  )
}

function NotShown({ failure, again }: { failure: CallFailure; again: () => void }) {
  const t = useTexts('staff')
  const app = useTexts('app')
  const { url } = useLocation()
  const troubleWords = useTroubleWords()
  const isOver = failure.kind === 'signed-out'
  if (isOver || (failure.kind === 'refused' && failure.status === 403))
    return (
      <>
        <EmptyState shape={personShape} title={isOver ? t('page.signIn') : t('page.notYours')}>
          <p>{isOver ? t('page.signInWhy') : t('page.notYoursWhy')}</p>
        </EmptyState>
        <ButtonLink href={`/staff/sign-in?then=${encodeURIComponent(url)}`}>{t('page.goSignIn')}</ButtonLink>
      </>
    )
  if (failure.kind === 'refused')
    return (
      <Notice tone="care" role="alert">
        {troubleWords(failure)}
      </Notice>
    )
  const offline = failure.kind === 'offline'
  return (
    <>
      <EmptyState
        shape={offline ? offlineShape : careShape}
        title={app(offline ? 'failed.offline' : 'failed.text')}
      />
      <Button onClick={again}>{app('failed.again')}</Button>
    </>
  )
}
