import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { type Choice, ChoiceList } from '../../../design/choice-list/choice-list.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { refusedShape, saveShape, searchShape, tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useHandedIn, useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import type { AuditLine } from '../contract.ts'
import { type AuditView, askLines } from '../device/audit-calls.ts'
import { addressOf } from '../device/search.ts'
import { useLineWords } from './line-words.ts'
import { useSearchWords } from './search-words.ts'

export type Found = Extract<AuditView, { kind: 'lines' }>

export interface LinesPageProps {
  found: Found
  /** Who is looking. */
  mine: string | undefined
  /** More of them, asked for later. */
  onMore: (items: readonly AuditLine[], next: string | null) => void
}

/** `/staff/audit?county=…`: what was done, newest first. That somebody looked is a line too, and the screen says so. */
export function LinesPage({ found, mine, onMore }: LinesPageProps) {
  const t = useTexts('audit')
  const { search, place, items } = found
  const { title, moment, who } = useLineWords(mine)
  const searchWords = useSearchWords()
  const choices = items.map(
    (line): Choice => ({
      id: line.id,
      title: title(line),
      note: t('line.note', { moment: moment(line), who: who(line) }),
      shape: line.outcome === 'done' ? tickCircleShape : refusedShape,
      go: addressOf(search, { line: line.id }),
    }),
  )
  return (
    <Page title={t('title')} back="/staff" wide>
      <p>
        <strong>{place ?? t('places.nowhere')}</strong>
      </p>
      <p>{searchWords(search)}</p>
      <ButtonLink look="secondary" icon={searchShape} href={addressOf(search, { show: 'search' })}>
        {t('search.change')}
      </ButtonLink>
      <Notice tone="plain">{t('noted')}</Notice>
      {items.length === 0 ? (
        <EmptyState shape={searchShape} title={t('none')}>
          <p>{t('noneWhat')}</p>
        </EmptyState>
      ) : (
        <>
          <ChoiceList choices={choices} />
          <Older found={found} onMore={onMore} />
          <ButtonLink look="quiet" icon={saveShape} href={addressOf(search, { show: 'export' })}>
            {t('export.link')}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}

function Older({ found: { search, next }, onMore }: Pick<LinesPageProps, 'found' | 'onMore'>) {
  const t = useTexts('audit')
  const app = useTexts('app')
  const options = useHandedIn()
  const now = useNow()
  const [state, setState] = useState<{ busy?: true; failed?: true }>({})
  if (next === null) return null
  const more = async () => {
    setState({ busy: true })
    const result = await askLines(search, next, now, options)
    setState(result.ok ? {} : { failed: true })
    if (result.ok) onMore(result.value.items, result.value.next)
  }
  return (
    <>
      {state.failed && (
        <Notice tone="care" role="alert">
          {t('olderFailed')}
        </Notice>
      )}
      <Button look="secondary" busy={state.busy ? app('loading') : undefined} onClick={() => void more()}>
        {t('older')}
      </Button>
    </>
  )
}
