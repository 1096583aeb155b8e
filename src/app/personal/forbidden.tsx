import { useLocation } from 'preact-iso'
import { Button } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { familyShape } from '../../design/icon/shapes.ts'
import { Page } from '../../design/page/page.tsx'
import { actingFor } from '../../device/acting-for.ts'
import { useTexts } from '../../device/language.ts'
import { actFor } from '../../device/personal.ts'

/** What the senior does not let the relative see, or not any more: the way back to oneself. */
export function Forbidden({ title, back }: { title: string; back?: string }) {
  const t = useTexts('family')
  const { route } = useLocation()
  const leave = () => {
    actFor()
    route('/mine', true)
  }
  return (
    <Page title={title} {...(back === undefined ? {} : { back })}>
      <EmptyState shape={familyShape} title={t('acting.over', { calls: actingFor.value?.calls ?? '' })} />
      <Button onClick={leave}>{t('acting.leave')}</Button>
    </Page>
  )
}
