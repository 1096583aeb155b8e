import { useLocation, useRoute } from 'preact-iso'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dayChoiceWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { seatsWords } from '../../../device/words/seats-words.ts'
import { sessionClockWords } from '../../../device/words/when-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiDate } from '../../../shared/dates.ts'
import type { Role } from '../contract.ts'
import type { OpeningPage } from '../device/opening-page.ts'
import { SeenEarlier } from './list-state.tsx'
import type { EnrolmentOn } from './opening-actions.tsx'
import { OpeningLoading, OpeningMissing } from './opening-state.tsx'
import { turnsOf } from './opening-times.ts'
import { siteHelp } from './site-help.ts'
import { mainRole } from './summary-cards.tsx'
import { seenAt, useOpening } from './use-opening.ts'

/** 选哪一次: where a place is given by the session, the session comes first. */
export function SessionsScreen({ enrolmentOn }: { enrolmentOn: EnrolmentOn }) {
  const { id = '' } = useRoute().params
  const { role } = useLocation().query
  const { found, settled, retry } = useOpening(id)
  if (found === undefined) return <OpeningLoading />
  if (!found.ok) return <OpeningMissing failure={found} retry={retry} />
  const asked = role === 'giver' || role === 'taker' ? role : mainRole(found.value.kind)
  return (
    <Turns
      opening={found.value}
      seenAt={seenAt(found)}
      settled={settled}
      role={asked}
      enrolmentOn={enrolmentOn}
    />
  )
}

interface TurnsProps {
  opening: OpeningPage
  seenAt: number | undefined
  settled: boolean
  role: Role
  enrolmentOn: EnrolmentOn
}

function Turns({ opening, seenAt, settled, role, enrolmentOn }: TurnsProps) {
  const t = useTexts('openings')
  const words = useWords()
  const now = useNow()
  const choices = turnsOf(opening, role, now).map(({ session, slot }): Choice => {
    const mine = session.id === undefined ? undefined : enrolmentOn(opening.id, session.id)
    const seats = slot.seats && seatsWords(words, slot.seats, role)
    const state = mine === undefined ? seats : t('sessions.mine')
    const clock = sessionClockWords(words, session)
    return {
      id: slot.id,
      title: dayChoiceWords(words, shanghaiDate(session.start), now),
      chosen: mine !== undefined,
      go: mine === undefined ? addressOfTurn(opening, session.id, role) : `/enrolments/${mine.id}`,
      note: state === undefined ? clock : listWords(words, clock, state),
    }
  })
  return (
    <Page
      title={t('sessions.title')}
      back={`/openings/${opening.id}`}
      help={siteHelp(t('page.callSite'), opening.phone)}
    >
      <p>{opening.title}</p>
      <SeenEarlier at={seenAt} now={now} settled={settled} />
      {choices.length > 0 ? (
        <ChoiceList choices={choices} />
      ) : (
        <EmptyState shape={calendarShape} title={t('sessions.none')} />
      )}
    </Page>
  )
}

function addressOfTurn(opening: OpeningPage, session: string | undefined, role: Role): string {
  const query = new URLSearchParams({
    ...(session !== undefined && { session }),
    ...(role !== mainRole(opening.kind) && { role }),
  })
  return `/openings/${opening.id}/enrol?${query}`
}
