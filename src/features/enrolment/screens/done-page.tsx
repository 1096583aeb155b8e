import type { ComponentChildren } from 'preact'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { actingFor } from '../../../device/acting-for.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { fullPlaceWords } from '../../../device/words/place-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { CalendarButton } from './calendar-button.tsx'
import { type EnrolmentView, isHelp, nextTurn } from './enrolment-view.ts'
import { type EnrolmentTexts, refusalWords, siteHelp, spanWords } from './enrolment-words.ts'

/** `/enrolments/:id/done`: how it came out, what comes next, how to take it back. */
export function DonePage({ view, note }: { view: EnrolmentView; note: ComponentChildren }) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const isIn = view.status === 'enrolled'
  return (
    <Page
      title={isIn ? t('done.title') : t('done.titleQueue')}
      back="/mine"
      {...siteHelp(app('frame.callSite'), view.phone)}
    >
      {note}
      <Result outcome={isIn ? 'done' : 'waiting'} words={outcomeWords(t, view)} />
      <WhatComesNext view={view} />
      {!isIn && <p>{t('queue.rule')}</p>}
      <ButtonGroup>
        {isIn && <CalendarButton enrolment={view.id} />}
        <ButtonLink href="/mine">{t('done.fine')}</ButtonLink>
        <ButtonLink look="quiet" href={`/enrolments/${view.id}/cancel`}>
          {isIn ? t('done.mistake') : t('done.mistakeQueue')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}

function outcomeWords(t: EnrolmentTexts, { status, place }: EnrolmentView): string {
  const isIn = status === 'enrolled'
  if (place === undefined) return isIn ? t('done.title') : t('done.titleQueue')
  const calls = actingFor.value?.calls
  if (isIn && calls !== undefined) return t('done.enrolledFor', { calls, count: place })
  return isIn ? t('done.enrolled', { count: place }) : t('done.queued', { count: place })
}

function WhatComesNext({ view }: { view: EnrolmentView }) {
  const t = useTexts('enrolment')
  const words = useWords()
  const now = useNow()
  const turn = nextTurn(view, now)
  const first = turn === undefined || turn.of === 1 ? '' : t(turn.number > 1 ? 'done.next' : firstKey(view))
  return (
    <ConfirmBox>
      <p>
        <strong>{view.title}</strong>
      </p>
      {turn !== undefined && (
        <p>
          {first}
          <strong>{spanWords(words, t, turn.span, now)}</strong>
        </p>
      )}
      <p>{fullPlaceWords(words, view.at)}</p>
      {view.bring !== '' && <p>{t('calendar.bring', { bring: view.bring })}</p>}
      <p>{t('done.changes')}</p>
    </ConfirmBox>
  )
}

function firstKey(view: EnrolmentView) {
  if (isHelp(view)) return 'done.firstHelp'
  return view.kind === 'class' ? 'done.firstClass' : 'done.first'
}

/** The same address when the server said no: why, and what one can do now. */
export function RefusedPage({ code, openingId }: { code: string; openingId: string | undefined }) {
  const t = useTexts('enrolment')
  const mine = code === 'already_enrolled'
  return (
    <Page title={t('refused.title')} back={openingId === undefined ? '/nearby' : `/openings/${openingId}`}>
      <Result outcome="refused" words={refusalWords(t, code)} />
      <p>{mine ? t('refused.mineWhere') : code === 'full' ? t('refused.fullWhat') : t('refused.what')}</p>
      <ButtonGroup>
        {mine ? (
          <ButtonLink href="/mine/enrolments">{t('confirm.seeMine')}</ButtonLink>
        ) : (
          <ButtonLink href="/nearby">{t('refused.others')}</ButtonLink>
        )}
        {openingId !== undefined && (
          <ButtonLink look="secondary" href={`/openings/${openingId}`}>
            {code === 'full' ? t('refused.queueAfterAll') : t('refused.again')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </Page>
  )
}
