import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { careShape, offlineShape, searchShape } from '../../../design/icon/shapes.ts'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useTexts } from '../../../device/language.ts'

/** Says why a step can't be shown, and what to do. */
export function StepMissing({ failure, retry }: { failure: CallFailure; retry: () => void }) {
  const t = useTexts('sites')
  if (failure.kind === 'refused') {
    return <EmptyState shape={searchShape} title={t('refusals.no_such_division')} />
  }
  const offline = failure.kind === 'offline'
  return (
    <>
      <EmptyState
        shape={offline ? offlineShape : careShape}
        title={offline ? t('step.offline') : t('step.failed')}
      />
      <Button onClick={retry}>{t('step.again')}</Button>
    </>
  )
}
