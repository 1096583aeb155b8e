import { ButtonLink } from '../../../design/button/button.tsx'
import { DayLine } from '../../../design/day-line/day-line.tsx'
import { calendarShape, personShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { VerbTiles } from '../../../design/verb-tiles/verb-tiles.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { lunarWords } from '../../../device/words/lunar-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { TabletFacts } from '../../../shared/tablet.ts'

export interface TabletHomePageProps {
  facts: TabletFacts
  /** There is something to eat at the site. */
  meals: boolean
}

/** `/tablet`: what one comes to it for, each in its colour, and the way for staff at the very end. */
export function TabletHomePage({ facts, meals }: TabletHomePageProps) {
  const t = useTexts('kiosk')
  const words = useWords()
  const now = useNow()
  const date = shanghaiDate(now)
  const checkIn = {
    href: '/tablet/check-in',
    kind: 'volunteer' as const,
    title: t('home.checkIn'),
    note: t('home.checkInNote'),
    shape: tickCircleShape,
  }
  const browse = {
    href: '/nearby',
    kind: 'class' as const,
    title: t('home.browse'),
    note: t('home.browseNote'),
    shape: calendarShape,
  }
  const eat = {
    href: '/nearby?category=meal',
    kind: 'meal' as const,
    title: t('home.eat'),
    note: t('home.eatNote'),
  }
  const mine = {
    href: '/tablet/mine',
    kind: 'event' as const,
    title: t('home.mine'),
    note: t('home.mineNote'),
    shape: personShape,
  }
  return (
    <Page title={facts.siteName}>
      <DayLine day={dateWords(words, date, now)} lunar={lunarWords(words, date)} />
      <VerbTiles label={t('home.lead')} tiles={[checkIn, browse, ...(meals ? [eat] : []), mine]} />
      <p>{t('home.after')}</p>
      <ButtonLink look="quiet" href="/tablet/staff">
        {t('home.staff')}
      </ButtonLink>
    </Page>
  )
}
