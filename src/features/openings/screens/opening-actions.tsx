import { ButtonLink } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import { seatsLeft } from '../../../device/words/seats-words.ts'
import type { MyEnrolment } from '../../enrolment/contract.ts'
import type { Role } from '../contract.ts'
import type { OpeningPage } from '../device/opening-page.ts'
import { isByShift, slotToShow, whenOfPage } from './opening-times.ts'
import { mainRole } from './summary-cards.tsx'

/** My live enrolment on an opening, if there is one; the app asks the enrolment feature. */
export type EnrolmentOn = (openingId: string, sessionId?: string) => MyEnrolment | undefined

interface OpeningActionsProps {
  opening: OpeningPage
  now: number
  enrolmentOn: EnrolmentOn
}

/** What can be done about an opening: one main button, or that it is done already. */
export function OpeningActions({ opening, now, enrolmentOn }: OpeningActionsProps) {
  const t = useTexts('openings')
  const mine = enrolmentOn(opening.id)
  const open = whenOfPage(opening, now) !== undefined
  const first = mainRole(opening.kind)
  const roles = (['taker', 'giver'] as const).filter(role => slotToShow(opening, role, now) !== undefined)
  const main = roles.find(role => role === first) ?? roles[0]
  if (!open || main === undefined) {
    return (
      <>
        {mine !== undefined && <Mine mine={mine} />}
        <ButtonLink look="secondary" href="/nearby">
          {t('page.back')}
        </ButtonLink>
      </>
    )
  }
  // Another turn can be joined beside mine; the whole series can't be joined twice.
  const done = mine !== undefined && !isByShift(opening, mine.role)
  return (
    <>
      {mine !== undefined && <Mine mine={mine} />}
      {!done && <Enrol opening={opening} role={main} now={now} />}
      {!done && main === 'taker' && roles.includes('giver') && (
        <ButtonLink look="secondary" href={addressOfEnrol(opening, 'giver')}>
          {t('page.give')}
        </ButtonLink>
      )}
    </>
  )
}

function Enrol({ opening, role, now }: { opening: OpeningPage; role: Role; now: number }) {
  const t = useTexts('openings')
  const seats = slotToShow(opening, role, now)?.seats
  const full = seats !== undefined && seatsLeft(seats) === 0
  const words = isByShift(opening, role) ? t('page.chooseSession') : full ? t('page.queue') : t('page.enrol')
  return <ButtonLink href={addressOfEnrol(opening, role)}>{words}</ButtonLink>
}

function addressOfEnrol(opening: OpeningPage, role: Role): string {
  const step = isByShift(opening, role) ? 'sessions' : 'enrol'
  const query = role === mainRole(opening.kind) ? '' : `?role=${role}`
  return `/openings/${opening.id}/${step}${query}`
}

function Mine({ mine }: { mine: MyEnrolment }) {
  const t = useTexts('openings')
  return (
    <Notice
      tone="plain"
      role="status"
      action={
        <ButtonLink look="secondary" href={`/enrolments/${mine.id}`}>
          {t('page.seeMine')}
        </ButtonLink>
      }
    >
      {mineWords(t, mine)}
    </Notice>
  )
}

function mineWords(t: ReturnType<typeof useTexts<'openings'>>, { status, place }: MyEnrolment): string {
  if (status === 'offered') return t('page.mineOffered')
  if (status === 'waitlisted') {
    return place === undefined ? t('page.mineWaitingPlain') : t('page.mineWaiting', { place })
  }
  return place === undefined ? t('page.mineEnrolledPlain') : t('page.mineEnrolled', { place })
}
