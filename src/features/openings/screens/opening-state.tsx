import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape, searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Skeleton } from '../../../design/skeleton/skeleton.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'

/** The page while its opening is on the way. */
export function OpeningLoading() {
  const t = useTexts('openings')
  return (
    <Page title={t('page.loading')} back="/nearby">
      <Skeleton words={t('page.loading')} />
    </Page>
  )
}

/** The page when there is no opening to show: withdrawn, offline and never seen, or our fault. */
export function OpeningMissing({ failure, retry }: { failure: CallFailure; retry: () => void }) {
  const t = useTexts('openings')
  const gone = failure.kind === 'refused' || failure.kind === 'signed-out'
  const words = gone ? t('page.goneText') : failureWords()
  function failureWords() {
    return failure.kind === 'offline' ? t('page.offlineText') : t('page.failedText')
  }
  const shape = gone ? searchShape : failure.kind === 'offline' ? offlineShape : careShape
  return (
    <Page title={gone ? t('page.goneTitle') : t('list.failedTitle')} back="/nearby">
      <EmptyState shape={shape} title={words} />
      {gone ? (
        <ButtonLink href="/nearby">{t('page.back')}</ButtonLink>
      ) : (
        <Button onClick={retry}>{t('list.again')}</Button>
      )}
    </Page>
  )
}
