import { Button } from '../design/button/button.tsx'
import { EmptyState } from '../design/empty-state/empty-state.tsx'
import { careShape, offlineShape } from '../design/icon/shapes.ts'
import { Page } from '../design/page/page.tsx'
import { connectivity } from '../device/connectivity.ts'
import { useTexts } from '../device/language.ts'

/** Stands for a screen that broke or couldn't be fetched; says whose fault it is and what to do. */
export function FailedScreen() {
  const t = useTexts('app')
  const online = connectivity.online.value
  return (
    <Page title={t('failed.title')} back="/">
      <EmptyState
        shape={online ? careShape : offlineShape}
        title={online ? t('failed.text') : t('failed.offline')}
      />
      <Button onClick={() => location.reload()}>{t('failed.again')}</Button>
    </Page>
  )
}
