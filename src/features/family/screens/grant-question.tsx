import type { ComponentChildren } from 'preact'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { tickCircleShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { useNow } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { dateWords } from '../../../device/words/day-words.ts'
import { useWords } from '../../../device/words/words.ts'
import type { Scope } from '../../../shared/scopes.ts'
import type { Helper } from '../contract.ts'
import { mayList, yourWords } from './family-words.ts'

/** What the senior is asked about: their own phone has it in its list, a tablet is told it for the moment. */
export type AskedAbout = Pick<Helper, 'name' | 'relation' | 'scopes' | 'until' | 'onPaper'>

export interface GrantQuestionProps {
  request: AskedAbout
  busy: boolean
  /** Why the last answer did not arrive; stands above the buttons. */
  trouble?: ComponentChildren
  /** Yes to these scopes, or no. Online only: nothing is granted before the server says so. */
  onAnswer: (answer: readonly Scope[] | 'no') => void
  /** Without the third answer 只让看看: a tablet asks yes or no. */
  plain?: boolean
}

/**
 * One sentence that says who, what for and until when, and reads aloud as it stands; the warning; the answers. For a screen of the
 * senior's own phone and for a tablet after card and PIN: it fetches nothing and leads nowhere by itself.
 */
export function GrantQuestion({ request, busy, trouble, onAnswer, plain = false }: GrantQuestionProps) {
  const t = useTexts('family')
  const { scopes } = request
  return (
    <>
      <Question grant={request} ask="grant.question" />
      <ByPaper grant={request} />
      {scopes.includes('record') && <p>{t('grant.fromTomorrow')}</p>}
      <p>{t('grant.always')}</p>
      <Notice tone="care">{t('grant.fraud')}</Notice>
      {trouble}
      <ButtonGroup>
        <Button
          icon={tickCircleShape}
          onClick={() => onAnswer(scopes)}
          busy={busy ? t('grant.going') : undefined}
        >
          {t('grant.yes')}
        </Button>
        {!plain && scopes.length > 1 && (
          <Button look="secondary" onClick={() => onAnswer(['look'])}>
            {t('grant.onlyLook')}
          </Button>
        )}
        <Button look={plain ? 'secondary' : 'quiet'} onClick={() => onAnswer('no')}>
          {t('grant.no')}
        </Button>
      </ButtonGroup>
    </>
  )
}

export interface KeepQuestionProps {
  grant: AskedAbout
  busy: boolean
  trouble?: ComponentChildren
  onAnswer: (answer: 'yes' | 'no') => void
}

/** What two workers entered, asked again where the senior signs in with their card. */
export function KeepQuestion({ grant, busy, trouble, onAnswer }: KeepQuestionProps) {
  const t = useTexts('family')
  return (
    <>
      <Question grant={grant} ask="grant.keepQuestion" />
      <p>{t('grant.always')}</p>
      <Notice tone="care">{t('grant.fraud')}</Notice>
      {trouble}
      <ButtonGroup>
        <Button
          icon={tickCircleShape}
          onClick={() => onAnswer('yes')}
          busy={busy ? t('grant.going') : undefined}
        >
          {t('grant.keepYes')}
        </Button>
        <Button look="secondary" onClick={() => onAnswer('no')}>
          {t('grant.keepNo')}
        </Button>
      </ButtonGroup>
    </>
  )
}

function Question({ grant, ask }: { grant: AskedAbout; ask: 'grant.question' | 'grant.keepQuestion' }) {
  const t = useTexts('family')
  const words = useWords()
  const now = useNow()
  const { enteredBy = '', confirmedBy = '' } = grant.onPaper ?? {}
  const by = yourWords(t, grant)
  const what = mayList(t, words, grant.scopes)
  return (
    <ConfirmBox>
      <p>
        <strong>
          {t(ask, { by, what, date: dateWords(words, grant.until, now), enteredBy, confirmedBy })}
        </strong>
      </p>
    </ConfirmBox>
  )
}

/** 纸上填的，站里李建军录入: so that nobody agrees to a sheet they know nothing of. */
export function ByPaper({ grant: { onPaper } }: { grant: AskedAbout }) {
  const t = useTexts('family')
  if (onPaper === undefined) return null
  const { how, enteredBy, confirmedBy = '' } = onPaper
  return (
    <p>
      {how === 'paper' ? t('grant.byPaper', { enteredBy }) : t('grant.byTwo', { enteredBy, confirmedBy })}
    </p>
  )
}
