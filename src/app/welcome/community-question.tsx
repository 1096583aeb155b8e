import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../design/button/button.tsx'
import { useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { useCounty } from '../../features/openings/screens/use-browsing.ts'
import { CountyPlaces } from '../../features/sites/screens/county-places.tsx'
import { QuestionPage } from './question-page.tsx'

/** The second question: which community. The county's own streets stand there; everywhere else is one tap away. */
export function CommunityQuestion() {
  const t = useTexts('welcome')
  const { route } = useLocation()
  const { community } = preferences.current.value
  const next = '/welcome/reading'
  return (
    <QuestionPage
      title={t('community.title')}
      step={2}
      back="/welcome/text"
      onSkip={() => route(next)}
      lead={
        <>
          <p>{community === null ? t('community.lead') : t('community.chosen', { place: community.name })}</p>
          {community !== null && <ButtonLink href={next}>{t('community.keep')}</ButtonLink>}
          <ButtonLink look="secondary" href="/community?then=welcome">
            {t('community.elsewhere')}
          </ButtonLink>
        </>
      }
    >
      <CountyPlaces county={useCounty()} />
    </QuestionPage>
  )
}
