import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { showPresence } from '../contract.ts'
import { showCode } from '../device/presence.ts'
import type { AttendanceTexts } from './attendance-words.ts'

/**
 * `/check-in/:site/:code`, where the camera leads. The code is traded before anything else, signing in too, and its address gives way
 * to the site's, so that neither 返回 nor anybody who looks at the address finds it.
 */
export function ArrivePage({ site, code }: { site: string; code: string }) {
  const t = useTexts('attendance')
  const options = useHandedIn()
  const { route } = useLocation()
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const [tries, setTries] = useState(1)
  useEffect(() => {
    let left = false
    void showCode(site, code, options).then(result => {
      if (left) return
      if (result.ok) route(`/check-in/${site}`, true)
      else setFailure(result)
    })
    return () => {
      left = true
    }
  }, [site, code, tries])
  const again = () => {
    setFailure(undefined)
    setTries(tries + 1)
  }
  return (
    <Page title={t('checkIn.title')}>
      {failure === undefined ? (
        <Skeleton words={t('arrive.going')} />
      ) : (
        <EmptyState shape={failure.kind === 'offline' ? offlineShape : careShape} title={wordsOf(t, failure)}>
          <p>{t('arrive.help')}</p>
        </EmptyState>
      )}
      {failure !== undefined && failure.kind !== 'refused' && (
        <Button onClick={again}>{t('arrive.again')}</Button>
      )}
    </Page>
  )
}

type Refusal = keyof (typeof showPresence)['refusals']
const isKnown = (code: string): code is Refusal => code in showPresence.refusals

function wordsOf(t: AttendanceTexts, failure: CallFailure): string {
  if (failure.kind === 'offline') return t('arrive.offline')
  // A code cut short on its way is a wrong one.
  if (failure.kind === 'refused')
    return t(`refusals.${isKnown(failure.code) ? failure.code : 'wrong_presence_code'}`)
  return t('trouble.server')
}
