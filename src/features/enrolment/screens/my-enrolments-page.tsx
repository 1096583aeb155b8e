import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { calendarShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { CardList } from '../../../design/opening-card/opening-card.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Section } from '../../../design/section/section.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { sessionWords } from '../../../device/words/when-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import { comingNext } from '../rules.ts'
import { CalendarButton } from './calendar-button.tsx'
import { EnrolmentCard } from './enrolment-card.tsx'
import { type EnrolmentView, spansOf } from './enrolment-view.ts'
import { type EnrolmentTexts, markWords } from './enrolment-words.ts'

/** So many of the past stand on one page. */
const pageLength = 10

export interface MyEnrolmentsPageProps {
  items: readonly EnrolmentView[]
  note: ComponentChildren
  /** Whether the server has older ones. */
  hasOlder: boolean
  /** Adds them; answers what went wrong. */
  loadOlder: () => Promise<CallFailure | undefined>
}

/** `/mine/enrolments`: what still comes, the soonest first; then what is over or was given back, the latest first. */
export function MyEnrolmentsPage({ items, note, hasOlder, loadOlder }: MyEnrolmentsPageProps) {
  const t = useTexts('enrolment')
  const live = comingNext(items, useNow()).map(({ enrolment }) => enrolment)
  const past = items.filter(item => !live.includes(item)).sort((a, b) => lastOf(b) - lastOf(a))
  return (
    <Page title={t('list.title')} back="/mine" wide>
      {note}
      {items.length === 0 && (
        <>
          <EmptyState shape={calendarShape} title={t('list.none')} />
          <ButtonLink href="/nearby">{t('coming.nearby')}</ButtonLink>
        </>
      )}
      {live.length > 0 && (
        <Section title={t('list.live')}>
          <CardList>
            {live.map(view => (
              <EnrolmentCard key={view.id} view={view} />
            ))}
          </CardList>
          <CalendarButton />
        </Section>
      )}
      {past.length > 0 && <Past past={past} hasOlder={hasOlder} loadOlder={loadOlder} />}
    </Page>
  )
}

function Past({
  past,
  hasOlder,
  loadOlder,
}: Omit<MyEnrolmentsPageProps, 'items' | 'note'> & { past: EnrolmentView[] }) {
  const t = useTexts('enrolment')
  const app = useTexts('app')
  const words = useWords()
  const now = useNow()
  const [shown, setShown] = useState(pageLength)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const more = async () => {
    setShown(shown + pageLength)
    if (shown + pageLength < past.length || !hasOlder) return
    setBusy(true)
    setFailure(await loadOlder())
    setBusy(false)
  }
  return (
    <Section title={t('list.past')}>
      <ChoiceList
        choices={past.slice(0, shown).map(view => ({
          id: view.id,
          title: view.title,
          note: pastWords(t, words, view, now),
          go: `/enrolments/${view.id}`,
        }))}
      />
      {failure !== undefined && (
        <Notice tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
          {failure.kind === 'offline' ? t('list.olderOffline') : app('failed.text')}
        </Notice>
      )}
      {(shown < past.length || hasOlder) && (
        <Button look="secondary" onClick={more} busy={busy ? app('loading') : undefined}>
          {t('list.older')}
        </Button>
      )}
    </Section>
  )
}

/** 11月20日 星期五 下午2点半到4点，已经过去了. */
function pastWords(t: EnrolmentTexts, words: Words, view: EnrolmentView, now: number): string {
  const spans = spansOf(view)
  const last = spans[spans.length - 1]
  const how = markWords(t, view) ?? t('turn.over')
  return last === undefined ? how : listWords(words, sessionWords(words, last, now), how)
}

function lastOf(view: EnrolmentView): number {
  const spans = spansOf(view)
  return spans[spans.length - 1]?.end ?? 0
}
