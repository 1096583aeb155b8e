import { useRoute } from 'preact-iso'
import { useTexts } from '../../device/language.ts'
import { askPerson } from '../../features/desk/device/desk-calls.ts'
import { ErasePersonPage } from '../../features/privacy/screens/erase-person-page.tsx'
import { ProveForm } from '../../features/staff/screens/prove-form.tsx'
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

export const privacyDeskScreens = { ErasePersonScreen }
