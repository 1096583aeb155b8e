import { ButtonLink } from '../../design/button/button.tsx'
import { Pane, Panes } from '../../design/panes/panes.tsx'
import { useTexts } from '../../device/language.ts'
import { preferences } from '../../device/preferences.ts'
import { useCounty } from '../../features/openings/screens/use-browsing.ts'
import { CountyPlaces } from '../../features/sites/screens/county-places.tsx'
import { JoinPage } from './join-page.tsx'

/** The community or street somebody lives in; undefined while only a county, or nothing, was chosen on this device. */
export function chosenHome(): { code: string; name: string } | undefined {
  const { community } = preferences.current.value
  return community !== null && community.code.length >= 9 ? community : undefined
}

/** Where they live: the place chosen on this phone before, or another by the ordinary screens. */
export function HomeQuestion() {
  const t = useTexts('join')
  const home = chosenHome()
  return (
    <JoinPage title={t('home.title')} step="home" wide>
      <Panes>
        <Pane>
          <p>{home === undefined ? t('home.why') : t('home.chosen', { place: home.name })}</p>
          {home !== undefined && <ButtonLink href="/join/likes">{t('home.keep')}</ButtonLink>}
          <ButtonLink look="secondary" href="/community?then=join">
            {t('home.elsewhere')}
          </ButtonLink>
        </Pane>
        <Pane>
          <CountyPlaces county={useCounty()} />
        </Pane>
      </Panes>
    </JoinPage>
  )
}
