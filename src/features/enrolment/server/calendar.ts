import ical, { ICalCalendarMethod } from 'ical-generator'
import type { ServerContext } from '../../../server/server-context.ts'
import { hour } from '../../../shared/dates.ts'
import type { Uuid } from '../../../shared/ids.ts'
import { liveStatuses, type MyEnrolment } from '../contract.ts'
import zhCN from '../texts/zh-CN.json' with { type: 'json' }
import { findMyEnrolments } from './my-enrolments.ts'

const texts = zhCN.calendar

function titleOf(enrolment: MyEnrolment): string {
  if (enrolment.status === 'waitlisted') return enrolment.title + texts.waiting
  return enrolment.status === 'offered' ? enrolment.title + texts.offered : enrolment.title
}

async function findAll(context: ServerContext, person: Uuid): Promise<MyEnrolment[]> {
  const items: MyEnrolment[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await findMyEnrolments(context, person, { limit: 100, cursor })
    if (page === 'bad_cursor') throw new Error('our own cursor was not read')
    items.push(...page.items)
    if (page.next === null) return items
    cursor = page.next
  }
}

/** The sessions still to come of live enrolments as an iCalendar text; `undefined` when the named one is not mine. */
export async function makeCalendar(
  context: ServerContext,
  person: Uuid,
  only: Uuid | undefined,
): Promise<string | undefined> {
  const now = context.now()
  const live = (await findAll(context, person)).filter(item =>
    liveStatuses.some(status => status === item.status),
  )
  const chosen = only === undefined ? live : live.filter(item => item.id === only)
  if (only !== undefined && chosen.length === 0) return undefined
  // Times are written in UTC: with a zone the library would write the server's own wall clock under that zone's name.
  const calendar = ical({ name: texts.name, method: ICalCalendarMethod.PUBLISH })
  for (const enrolment of chosen) {
    for (const session of enrolment.sessions) {
      if (session.cancelled || Date.parse(session.endsAt) <= now) continue
      const event = calendar.createEvent({
        id: `${session.id}@yinling`,
        start: new Date(session.startsAt),
        end: new Date(session.endsAt),
        stamp: new Date(now),
        summary: titleOf(enrolment),
        location: enrolment.at.name,
        description: [
          texts.bring.replace('{{bring}}', enrolment.bring),
          texts.phone.replace('{{phone}}', enrolment.phone),
        ].join('\n'),
      })
      event.createAlarm({ trigger: (2 * hour) / 1000 })
    }
  }
  return calendar.toString()
}
