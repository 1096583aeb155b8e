import { ButtonLink } from '../../../design/button/button.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { actingPerson } from '../../../device/acting-for.ts'
import { addressOf } from '../../../device/call-endpoint.ts'
import { connectivity } from '../../../device/connectivity.ts'
import { useTexts } from '../../../device/language.ts'
import { getCalendar } from '../contract.ts'

/** Puts one enrolment, or everything to come, into the phone's calendar. The file is made by the server. */
export function CalendarButton({ enrolment }: { enrolment?: string }) {
  const t = useTexts('enrolment')
  if (!connectivity.online.value) return <Notice tone="offline">{t('phoneCalendar.offline')}</Notice>
  return (
    <ButtonLink
      look="secondary"
      icon={calendarShape}
      href={addressOf(getCalendar, { query: { enrolment, ...actingPerson() } })}
      download="yinling.ics"
    >
      {enrolment === undefined ? t('phoneCalendar.all') : t('phoneCalendar.one')}
    </ButtonLink>
  )
}
