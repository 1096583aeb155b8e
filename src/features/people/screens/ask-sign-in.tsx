import { ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { personShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'

/** Stands for a personal screen while nobody is signed in; `then` is where the person wants to be. */
export function AskSignIn({ title, back, then }: { title: string; back?: string; then: string }) {
  const t = useTexts('people')
  return (
    <Page title={title} {...(back === undefined ? {} : { back })}>
      <EmptyState shape={personShape} title={t('ask.title')}>
        <p>{t('ask.what')}</p>
        <p>{t('ask.free')}</p>
      </EmptyState>
      <ButtonLink href={`/sign-in?then=${encodeURIComponent(then)}`}>{t('ask.go')}</ButtonLink>
    </Page>
  )
}
