import { useLocation, useRoute } from 'preact-iso'
import { useTexts } from '../../device/language.ts'
import { auditedPlaces } from '../../features/audit/rules.ts'
import { askMySites, askPeople, askPerson } from '../../features/desk/device/desk-calls.ts'
import { CardPage } from '../../features/desk/screens/card-page.tsx'
import { CorrectPage } from '../../features/desk/screens/correct-page.tsx'
import { PeoplePage } from '../../features/desk/screens/people-page.tsx'
import { PersonPage } from '../../features/desk/screens/person-page.tsx'
import { PrintCardsPage } from '../../features/desk/screens/print-cards-page.tsx'
import { RegisterPage } from '../../features/desk/screens/register-page.tsx'
import { SiteDeskPage } from '../../features/desk/screens/site-desk-page.tsx'
import { SitesPage } from '../../features/desk/screens/sites-page.tsx'
import type { Me } from '../../features/people/contract.ts'
import { me } from '../../features/people/device/me.ts'
import { ReadCodePage } from '../../features/people/screens/read-code-page.tsx'
import { NotFoundScreen } from '../not-found-screen.tsx'
import { AtDesk } from './at-desk.tsx'

/** Whether somebody appoints others and opens sites. */
const runsPlaces = (person: Me | null | undefined) =>
  person?.roles.some(({ role }) => role === 'coordinator' || role === 'administrator') ?? false

/** `/staff` */
function StaffScreen() {
  const t = useTexts('desk')
  return (
    <AtDesk title={t('sites.title')} back="/mine" ask={askMySites}>
      {({ items }) => (
        <SitesPage
          sites={items}
          staff={(me.value?.roles ?? []).length > 0}
          runs={runsPlaces(me.value)}
          audits={auditedPlaces(me.value?.roles ?? []).length > 0}
        />
      )}
    </AtDesk>
  )
}

/** `/staff/sites/:id` */
function SiteDeskScreen() {
  const t = useTexts('desk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('desk.title')} back="/staff" ask={askPeople(id)}>
      {({ site, items }) => <SiteDeskPage site={site} people={items.length} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people` */
function PeopleScreen() {
  const t = useTexts('desk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('people.title')} back={`/staff/sites/${id}`} ask={askPeople(id)}>
      {({ site, items }) => <PeoplePage site={site} people={items} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/new` */
function RegisterScreen() {
  const t = useTexts('desk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('register.title')} back={`/staff/sites/${id}`} ask={askPeople(id)}>
      {({ site }) => <RegisterPage site={site} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person` */
function PersonScreen() {
  const t = useTexts('desk')
  const { id = '', person = '' } = useRoute().params
  const { query } = useLocation()
  return (
    <AtDesk
      key={person}
      title={t('person.title')}
      back={`/staff/sites/${id}/people`}
      ask={askPerson(id, person)}
    >
      {(value, again) => <PersonPage site={id} person={value} done={query.done} again={again} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/correct` */
function CorrectScreen() {
  const t = useTexts('desk')
  const { id = '', person = '' } = useRoute().params
  return (
    <AtDesk
      title={t('correct.title')}
      back={`/staff/sites/${id}/people/${person}`}
      ask={askPerson(id, person)}
    >
      {value => <CorrectPage site={id} person={value} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/people/:person/cards/:card` */
function CardScreen() {
  const t = useTexts('desk')
  const { id = '', person = '', card = '' } = useRoute().params
  return (
    <AtDesk title={t('card.title')} back={`/staff/sites/${id}/people/${person}`} ask={askPerson(id, person)}>
      {value => {
        const found = value.cardList.find(each => each.id === card && each.revokedAt === null)
        return found === undefined ? <NotFoundScreen /> : <CardPage site={id} person={value} card={found} />
      }}
    </AtDesk>
  )
}

/** `/staff/sites/:id/cards` */
function PrintCardsScreen() {
  const t = useTexts('desk')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('print.title')} back={`/staff/sites/${id}`} ask={askPeople(id)}>
      {({ site, items }) => <PrintCardsPage site={site} people={items} />}
    </AtDesk>
  )
}

/** `/staff/sites/:id/code` */
function ReadCodeScreen() {
  const t = useTexts('people')
  const { id = '' } = useRoute().params
  return (
    <AtDesk title={t('readOut.title')} back={`/staff/sites/${id}`} ask={askPeople(id)}>
      {() => <ReadCodePage site={id} />}
    </AtDesk>
  )
}

export const deskScreens = {
  StaffScreen,
  SiteDeskScreen,
  PeopleScreen,
  RegisterScreen,
  PersonScreen,
  CorrectScreen,
  CardScreen,
  PrintCardsScreen,
  ReadCodeScreen,
}
