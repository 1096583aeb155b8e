import { useEffect } from 'preact/hooks'
import { ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { calendarShape, personShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import type { Help } from '../../../design/page/frame.ts'
import { Page } from '../../../design/page/page.tsx'
import { keepAwake } from '../../../device/keep-awake.ts'
import { useTexts } from '../../../device/language.ts'
import type { TabletFacts } from '../../../shared/tablet.ts'

/** `/tablet`: three things one comes to it for, and the way for staff at the very end. */
export function TabletHomePage({ facts, help }: { facts: TabletFacts; help?: Help }) {
  const t = useTexts('kiosk')
  useEffect(() => keepAwake(), [])
  return (
    <Page title={facts.siteName} {...(help === undefined ? {} : { help })}>
      <p>{t('home.lead')}</p>
      <ChoiceList
        choices={[
          {
            id: 'check-in',
            title: t('home.checkIn'),
            note: t('home.checkInNote'),
            shape: tickCircleShape,
            go: '/tablet/check-in',
          },
          {
            id: 'browse',
            title: t('home.browse'),
            note: t('home.browseNote'),
            shape: calendarShape,
            go: '/nearby',
          },
          {
            id: 'mine',
            title: t('home.mine'),
            note: t('home.mineNote'),
            shape: personShape,
            go: '/tablet/mine',
          },
        ]}
      />
      <ButtonLink look="quiet" href="/tablet/staff">
        {t('home.staff')}
      </ButtonLink>
    </Page>
  )
}
