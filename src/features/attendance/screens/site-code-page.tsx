import { useEffect, useState } from 'preact/hooks'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { FactList } from '../../../design/fact-list/fact-list.tsx'
import { careShape, clockShape, offlineShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Pane, Panes } from '../../../design/panes/panes.tsx'
import { QrCode } from '../../../design/qr-code/qr-code.tsx'
import { useClock } from '../../../device/handed-in.ts'
import { keepAwake } from '../../../device/keep-awake.ts'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import { nextAsking, type SiteFace } from '../device/site-code.ts'
import { clockOf } from './attendance-words.ts'

/** `/staff/sites/:id/check-in`: the site's code for everybody who comes, for the wall, the tablet or the desk. */
export function SiteCodePage({
  site,
  face,
  again,
}: {
  site: string
  face: SiteFace
  again: () => Promise<unknown>
}) {
  const t = useTexts('attendance')
  const clock = useClock()
  useEffect(() => keepAwake(), [])
  useEffect(() => {
    const timer = setTimeout(() => void again(), nextAsking(face, clock()))
    return () => clearTimeout(timer)
  }, [face])
  const name = face.state === 'shown' ? face.code.siteName : undefined
  return (
    <Page title={name ?? t('siteCode.title')} back={`/staff/sites/${site}`} wide>
      <Face face={face} />
    </Page>
  )
}

function Face({ face }: { face: SiteFace }) {
  const t = useTexts('attendance')
  if (face.state === 'refused')
    return (
      <EmptyState
        shape={careShape}
        title={face.code === 'no_such_site' ? t('refusals.no_such_site') : t('siteCode.notYours')}
      />
    )
  if (face.state === 'unreachable')
    return (
      <EmptyState shape={offlineShape} title={t('siteCode.unreachable')}>
        <p>{t('siteCode.meanwhile')}</p>
      </EmptyState>
    )
  const { url } = face.code
  return (
    <Panes>
      <Pane broad alone>
        <QrCode address={url} label={t('siteCode.label')} size="screen">
          {t('siteCode.how')}
        </QrCode>
      </Pane>
      <Pane>
        <PresentTime />
        <p>{t('siteCode.noPhone')}</p>
        {isLoopback(url) && <Notice tone="care">{t('siteCode.onlyHere')}</Notice>}
      </Pane>
    </Panes>
  )
}

/** Other machines find nothing there. */
const isLoopback = (url: string) => /^https?:\/\/(localhost|127\.|\[::1\])/.test(url)

/** A clock is looked at, not read out: nothing announces that it goes on. */
function PresentTime() {
  const t = useTexts('attendance')
  const words = useWords()
  const clock = useClock()
  const [now, setNow] = useState(clock())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 5_000)
    return () => clearInterval(timer)
  }, [])
  return <FactList facts={[{ shape: clockShape, label: t('siteCode.now'), value: clockOf(words, now) }]} />
}
