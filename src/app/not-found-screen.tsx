import { ButtonLink } from '../design/button/button.tsx'
import { EmptyState } from '../design/empty-state/empty-state.tsx'
import { homeShape, searchShape } from '../design/icon/shapes.ts'
import { Page } from '../design/page/page.tsx'
import { useTexts } from '../device/language.ts'

export function NotFoundScreen() {
  const t = useTexts('app')
  return (
    <Page title={t('notFound.title')} back="/">
      <EmptyState shape={searchShape} title={t('notFound.text')} />
      <ButtonLink href="/" icon={homeShape}>
        {t('notFound.home')}
      </ButtonLink>
    </Page>
  )
}
