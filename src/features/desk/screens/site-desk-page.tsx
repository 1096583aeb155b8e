import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import {
  devicesShape,
  digitsShape,
  moreShape,
  peopleShape,
  printShape,
  textSizeShape,
  tickCircleShape,
} from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useTexts } from '../../../device/language.ts'
import type { DeskSite } from '../contract.ts'

/** `/staff/sites/:id`: what is done at the desk. */
export function SiteDeskPage({ site, people }: { site: DeskSite; people: number }) {
  const t = useTexts('desk')
  const at = `/staff/sites/${site.id}`
  return (
    <Page title={site.name} back="/staff">
      <ChoiceList
        choices={[
          {
            id: 'check-in',
            title: t('desk.checkIn'),
            note: t('desk.checkInNote'),
            shape: tickCircleShape,
            go: `${at}/check-in`,
          },
          {
            id: 'people',
            title: t('people.title'),
            note: t('people.count', { count: people }),
            shape: peopleShape,
            go: `${at}/people`,
          },
          {
            id: 'register',
            title: t('register.title'),
            note: t('register.note'),
            shape: moreShape,
            go: `${at}/people/new`,
          },
          {
            id: 'print',
            title: t('print.title'),
            note: t('print.note'),
            shape: printShape,
            go: `${at}/cards`,
          },
          {
            id: 'code',
            title: t('desk.readCode'),
            note: t('desk.readCodeNote'),
            shape: digitsShape,
            go: `${at}/code`,
          },
          {
            id: 'tablets',
            title: t('desk.tablets'),
            note: t('desk.tabletsNote'),
            shape: devicesShape,
            go: `${at}/tablets`,
          },
          {
            id: 'poster',
            title: t('desk.poster'),
            note: t('desk.posterNote'),
            shape: textSizeShape,
            go: `/sites/${site.id}/poster`,
          },
        ]}
      />
    </Page>
  )
}
