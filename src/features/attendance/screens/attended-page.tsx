import type { ComponentChildren } from 'preact'
import { ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { searchShape } from '../../../design/icon/shapes.ts'
import { Page } from '../../../design/page/page.tsx'
import { Result } from '../../../design/result/result.tsx'
import { useTexts } from '../../../device/language.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Attended, AttendKind } from '../contract.ts'
import { opensWords, refusalWords, standWords } from './attendance-words.ts'
import { AttendedBox } from './attended-box.tsx'
import { useSiteHelp } from './use-site-help.ts'

interface AfterAct {
  site: string
  item: Attended | undefined
  note: ComponentChildren
  phone: string
}

/** `/check-in/:site/done`: what has been noted, and what comes next. */
export function AttendedPage({ site, item, note, phone, did }: AfterAct & { did: AttendKind }) {
  const t = useTexts('attendance')
  const words = useWords()
  const title = t(`done.${did}`)
  const help = useSiteHelp(phone)
  if (item === undefined) return <NoSuchSession {...{ site, note, phone }} />
  return (
    <Page title={title} back={`/check-in/${site}`} {...help}>
      {note}
      <Result outcome="done" words={standWords(t, words, item)} />
      <AttendedBox item={item} said />
      <p>{did === 'check_in' ? t('done.leaving') : t('done.thanks')}</p>
      <p>{t('done.mistake')}</p>
      <ButtonGroup>
        <ButtonLink href="/mine">{t('done.fine')}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}

/** The same address where it was not noted: why, and what to do. */
export function NotAttendedPage({ site, item, note, phone, code }: AfterAct & { code: string }) {
  const t = useTexts('attendance')
  const words = useWords()
  return (
    <Page title={t('refused.title')} back={`/check-in/${site}`} {...useSiteHelp(phone)}>
      {note}
      <Result outcome="refused" words={refusalWords(t, code)} />
      {item !== undefined && (
        <AttendedBox item={item}>{code === 'too_early' && <p>{opensWords(t, words, item)}</p>}</AttendedBox>
      )}
      <ButtonLink href={`/check-in/${site}`}>{t('refused.back')}</ButtonLink>
    </Page>
  )
}

function NoSuchSession({ site, note, phone }: Omit<AfterAct, 'item'>) {
  const t = useTexts('attendance')
  return (
    <Page title={t('checkIn.title')} back={`/check-in/${site}`} {...useSiteHelp(phone)}>
      {note}
      <EmptyState shape={searchShape} title={t('refusals.no_such_session')} />
      <ButtonLink href={`/check-in/${site}`}>{t('refused.back')}</ButtonLink>
    </Page>
  )
}
