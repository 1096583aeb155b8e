import type { TFunction } from 'i18next'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { helpShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { RowList } from '../../../design/row-list/row-list.tsx'
import { Section } from '../../../design/section/section.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { durationWords } from '../../../device/words/clock-words.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { listWords } from '../../../device/words/opening-words.ts'
import { useWords, type Words } from '../../../device/words/words.ts'
import type { MyRecord, RecordItem } from '../contract.ts'
import { RecordNumbers } from './record-summary.tsx'

export interface RecordPageProps {
  record: MyRecord
  note: ComponentChildren
  /** Adds older entries; answers what went wrong. */
  loadOlder: () => Promise<CallFailure | undefined>
}

/** `/mine/record`: everything behind the two numbers, with all that 民政部令第67号 wants of an entry. */
export function RecordPage({ record, note, loadOlder }: RecordPageProps) {
  const t = useTexts('record')
  const words = useWords()
  const now = useNow()
  const { items, next } = record
  return (
    <Page title={t('page.title')} back="/mine">
      {note}
      <RecordNumbers totals={record} />
      {items.some(item => item.status === 'waiting') && (
        <Notice tone="plain">{t('page.waitingMeans')}</Notice>
      )}
      {items.length === 0 ? (
        <EmptyState shape={helpShape} title={t('page.none')}>
          <p>{t('page.noneYet')}</p>
        </EmptyState>
      ) : (
        <Section title={t('page.each')}>
          <RowList rows={items.map(item => rowOf(t, words, item, now))} />
          {next !== null && <Older loadOlder={loadOlder} />}
        </Section>
      )}
      <p>{t('page.wrong')}</p>
    </Page>
  )
}

function rowOf(t: TFunction<'record'>, words: Words, item: RecordItem, now: number) {
  const { id, title, date, place, content, organiser, inCharge, minutes, status } = item
  return {
    id,
    title,
    notes: [
      dateWords(words, date, now),
      ...(place === organiser ? [] : [t('page.place', { place })]),
      t('page.organiser', { organiser, inCharge }),
      ...(content === '' ? [] : [content]),
    ],
    aside: listWords(words, durationWords(words, minutes), t(`status.${status}`)),
    tone: status === 'confirmed' ? ('sure' as const) : ('open' as const),
  }
}

function Older({ loadOlder }: Pick<RecordPageProps, 'loadOlder'>) {
  const t = useTexts('record')
  const app = useTexts('app')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const load = async () => {
    setBusy(true)
    setFailure(await loadOlder())
    setBusy(false)
  }
  return (
    <>
      {failure !== undefined && (
        <Notice tone={failure.kind === 'offline' ? 'offline' : 'care'} role="alert">
          {failure.kind === 'offline' ? t('page.olderOffline') : app('failed.text')}
        </Notice>
      )}
      <Button look="secondary" onClick={load} busy={busy ? app('loading') : undefined}>
        {t('page.older')}
      </Button>
    </>
  )
}
