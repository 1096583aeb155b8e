import type { ComponentChildren } from 'preact'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { familyShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords, momentWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Helped, Helper } from '../contract.ts'
import { FamilyTrouble } from './family-trouble.tsx'
import { whoWords } from './family-words.ts'
import { ByPaper, GrantQuestion, KeepQuestion } from './grant-question.tsx'
import type { Answering } from './use-answering.ts'

const list = '/mine/family'

interface OfHelper {
  helper: Helper
  note: ComponentChildren
  answering: Answering
}

/** 行不行，您说了算: the question, where it comes from, a warning, and the answers, which are the senior's own. */
export function RequestPage({ helper, note, answering }: OfHelper) {
  const t = useTexts('family')
  const { busy, failure, say, end } = answering
  return (
    <Page title={t('grant.askedTitle')} back={list}>
      {note}
      <GrantQuestion
        request={helper}
        busy={busy}
        trouble={<FamilyTrouble failure={failure} unsent={t('grant.unsent')} />}
        onAnswer={scopes => (scopes === 'no' ? end() : say(scopes))}
      />
    </Page>
  )
}

/** On paper, and the relative has not signed in so far: nothing to agree to yet, but it can be refused. */
export function ExpectedPage({ helper, note, answering }: OfHelper) {
  const t = useTexts('family')
  const { busy, failure, end } = answering
  const { how, enteredBy = '', phoneEnd = '' } = helper.onPaper ?? {}
  const facts = { who: whoWords(t, helper), enteredBy, end: phoneEnd }
  return (
    <Page title={t('grant.expectedTitle')} back={list}>
      {note}
      <ConfirmBox>
        <p>{how === 'two-workers' ? t('grant.expectedTwo', facts) : t('grant.expected', facts)}</p>
      </ConfirmBox>
      <Notice tone="care">{t('grant.fraud')}</Notice>
      <FamilyTrouble failure={failure} unsent={t('grant.unsent')} />
      <ButtonGroup>
        <Button look="care" onClick={end} busy={busy ? t('grant.going') : undefined}>
          {t('grant.no')}
        </Button>
        <ButtonLink look="secondary" href={list}>
          {t('grant.keep')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}

/** 您看还行吗: what two workers entered is asked again of the senior. */
export function KeepPage({ helper, note, answering }: OfHelper) {
  const t = useTexts('family')
  const { busy, failure, keep, end } = answering
  return (
    <Page title={t('grant.keepTitle')} back={list}>
      {note}
      <KeepQuestion
        grant={helper}
        busy={busy}
        trouble={<FamilyTrouble failure={failure} unsent={t('grant.unsent')} />}
        onAnswer={answer => (answer === 'yes' ? keep() : end())}
      />
    </Page>
  )
}

/** Somebody who helps me: what they may, and one tap that ends it. */
export function HelperPage({ helper, note, answering }: OfHelper) {
  const t = useTexts('family')
  const { busy, failure, end } = answering
  return (
    <Page title={t('grant.title')} back={list}>
      {note}
      <GrantBox lead={whoWords(t, helper)} grant={helper} of="may" />
      <ByPaper grant={helper} />
      <RecordFrom grant={helper} />
      <p>{t('grant.always')}</p>
      <FamilyTrouble failure={failure} unsent={t('grant.unsent')} />
      <ButtonGroup>
        <Button look="care" onClick={end} busy={busy ? t('grant.going') : undefined}>
          {t('grant.stop')}
        </Button>
        <ButtonLink look="secondary" href={list}>
          {t('grant.keep')}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  )
}

interface OfHelped {
  helped: Helped
  note: ComponentChildren
  answering: Answering
  /** Begins to act for them. */
  onStart: () => void
}

/** Somebody I help or asked to help. */
export function HelpedPage({ helped, note, answering, onStart }: OfHelped) {
  const t = useTexts('family')
  const { busy, failure, end } = answering
  const waits = helped.state === 'asked'
  return (
    <Page title={waits ? t('grant.waitTitle') : t('grant.helpTitle')} back={list}>
      {note}
      {waits && <p>{t('grant.waitWhat', { name: helped.name })}</p>}
      <GrantBox lead={t('grant.helpWhat', { calls: helped.calls })} grant={helped} of="can" />
      <RecordFrom grant={helped} />
      <FamilyTrouble failure={failure} unsent={t('grant.unsent')} />
      <ButtonGroup>
        {!waits && (
          <Button icon={familyShape} onClick={onStart}>
            {t('grant.start', { calls: helped.calls })}
          </Button>
        )}
        <Button look="quiet" onClick={end} busy={busy ? t('grant.going') : undefined}>
          {waits ? t('grant.withdraw') : t('grant.leave')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}

/** Ended in the meantime, or never one of mine. */
export function NoSuchGrant({ note }: { note: ComponentChildren }) {
  const t = useTexts('family')
  return (
    <Page title={t('list.title')} back={list}>
      {note}
      <EmptyState shape={familyShape} title={t('grant.gone')} />
      <ButtonGroup>
        <ButtonLink href={list}>{t('grant.all')}</ButtonLink>
      </ButtonGroup>
    </Page>
  )
}

function GrantBox({ lead, grant, of }: { lead: string; grant: Helper | Helped; of: 'may' | 'can' }) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  return (
    <ConfirmBox>
      <p>
        <strong>{lead}</strong>
      </p>
      {grant.scopes.map(scope => (
        <p key={scope}>{of === 'may' ? t(`may.${scope}`) : t(`can.${scope}`)}</p>
      ))}
      <p>{t('grant.until', { date: dateWords(words, grant.until, now) })}</p>
    </ConfirmBox>
  )
}

/** While the record is still closed: from when it opens. */
function RecordFrom({ grant: { recordFrom } }: { grant: Helper | Helped }) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const from = recordFrom === undefined ? 0 : Date.parse(recordFrom)
  return from > now ? <p>{t('grant.recordFrom', { moment: momentWords(words, from, now) })}</p> : null
}
