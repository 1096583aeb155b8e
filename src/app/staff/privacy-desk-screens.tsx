import { useLocation, useRoute } from 'preact-iso'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import { askPerson } from '../../features/desk/device/desk-calls.ts'
import { askAboutAtDesk, deskWay } from '../../features/privacy/device/about-ways.ts'
import { sensitiveItems } from '../../features/privacy/rules.ts'
import { AboutPage } from '../../features/privacy/screens/about-page.tsx'
import { aboutParts } from '../../features/privacy/screens/about-words.ts'
import { ErasePersonPage } from '../../features/privacy/screens/erase-person-page.tsx'
import { ItemPage, PlainPartPage } from '../../features/privacy/screens/part-page.tsx'
import { ProveForm } from '../../features/staff/screens/prove-form.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { AtDesk } from './at-desk.tsx'

/** `/staff/sites/:id/people/:person/erase` */
function ErasePersonScreen() {
  const t = useTexts('privacy')
  const { id = '', person = '' } = useRoute().params
  return (
    <AtDesk title={t('desk.title')} back={`/staff/sites/${id}/people/${person}`} ask={askPerson(id, person)}>
      {value => <ErasePersonPage site={id} person={value} Prove={ProveForm} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/about` */
function AboutPersonScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { query } = useLocation()
  const { id = '', person = '' } = useRoute().params
  const way = deskWay(id, person, options)
  return (
    <AtDesk title={t('about.title')} back={way.back} ask={askAboutAtDesk(id, person)}>
      {about => (
        <AboutPage
          {...{ about, way, title: t('about.atDesk', { name: about.name }) }}
          saved={query.saved !== undefined}
        />
      )}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/about/:part` */
function AboutPersonPartScreen() {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const { id = '', person = '', part } = useRoute().params
  const plain = aboutParts.find(each => each === part)
  const item = sensitiveItems.find(each => each === part)
  if (plain === undefined && item === undefined) return <NotFoundScreen />
  const way = deskWay(id, person, options)
  return (
    <AtDesk title={t('about.title')} back={way.base} ask={askAboutAtDesk(id, person)}>
      {about =>
        plain !== undefined ? (
          <PlainPartPage part={plain} about={about} way={way} />
        ) : (
          item && <ItemPage item={item} about={about} way={way} />
        )
      }
    </AtDesk>
  )
}

export const privacyDeskScreens = { ErasePersonScreen, AboutPersonScreen, AboutPersonPartScreen }
