import { useState } from 'preact/hooks'
import { BigCode } from '../../design/big-code/big-code.tsx'
import { Button, ButtonGroup } from '../../design/button/button.tsx'
import { Notice } from '../../design/notice/notice.tsx'
import { Page } from '../../design/page/page.tsx'
import { Result } from '../../design/result/result.tsx'
import type { CallFailure, CallResult } from '../../device/call-endpoint.ts'
import { useHandedIn } from '../../device/handed-in.ts'
import { useTexts } from '../../device/language.ts'
import type { Helper } from '../../features/family/contract.ts'
import { agree, askForCode, endGrantOf, keepGrantOf } from '../../features/family/device/my-family.ts'
import { FamilyTrouble } from '../../features/family/screens/family-trouble.tsx'
import { GrantQuestion, KeepQuestion } from '../../features/family/screens/grant-question.tsx'

/** The yes or the no to a relative, said at the tablet with card and PIN: the same question as on one's own phone. */
export function TabletRequest({ helper, onBack }: { helper: Helper; onBack: () => void }) {
  const t = useTexts('kiosk')
  const family = useTexts('family')
  const options = useHandedIn()
  const [state, setState] = useState<{ busy: boolean; failure?: CallFailure; said?: 'yes' | 'no' }>({
    busy: false,
  })
  const run = async (said: 'yes' | 'no', work: () => Promise<CallFailure | undefined>) => {
    if (state.busy) return
    setState({ busy: true })
    const failure = await work()
    setState({ busy: false, ...(failure === undefined ? { said } : { failure }) })
  }
  if (state.said !== undefined)
    return (
      <Page title={t('mine.family')} back="/tablet/mine">
        <Result outcome="done" words={t(`mine.said.${state.said}`)} />
        <ButtonGroup>
          <Button onClick={onBack}>{t('enrolment.back')}</Button>
        </ButtonGroup>
      </Page>
    )
  const trouble = <FamilyTrouble failure={state.failure} unsent={family('grant.unsent')} />
  const yes = (work: () => Promise<CallResult<unknown>>) =>
    void run('yes', async () => {
      const result = await work()
      return result.ok ? undefined : result
    })
  const end = () => void run('no', () => endGrantOf(helper.id, options))
  return (
    <Page title={family('grant.askedTitle')} back="/tablet/mine">
      {helper.state === 'asked' ? (
        <GrantQuestion
          {...{ request: helper, busy: state.busy, trouble }}
          onAnswer={answer => (answer === 'no' ? end() : yes(() => agree(helper.id, answer, options)))}
          plain
        />
      ) : (
        <KeepQuestion
          {...{ grant: helper, busy: state.busy, trouble }}
          onAnswer={answer => (answer === 'no' ? end() : yes(() => keepGrantOf(helper.id, options)))}
        />
      )}
    </Page>
  )
}

/** A code for a relative who stands beside or is on the phone; what they ask for comes up on the page before. */
export function TabletFamilyCode({ onBack }: { onBack: () => void }) {
  const t = useTexts('family')
  const kiosk = useTexts('kiosk')
  const options = useHandedIn()
  const [state, setState] = useState<{ busy: boolean; code?: string; failure?: CallFailure }>({ busy: false })
  const ask = async () => {
    setState({ busy: true })
    const result = await askForCode(options)
    setState({ busy: false, ...(result.ok ? { code: result.value.code } : { failure: result }) })
  }
  const { busy, code, failure } = state
  return (
    <Page title={t('code.title')} back="/tablet/mine">
      {code === undefined ? <p>{t('code.what')}</p> : <BigCode label={t('code.yours')} code={code} />}
      {code !== undefined && <p>{kiosk('mine.codeNext')}</p>}
      <Notice tone="care">{t('code.fraud')}</Notice>
      <FamilyTrouble failure={failure} unsent={t('code.unsent')} />
      <ButtonGroup>
        {code === undefined && (
          <Button onClick={() => void ask()} busy={busy ? t('code.going') : undefined}>
            {t('code.go')}
          </Button>
        )}
        <Button look={code === undefined ? 'secondary' : 'primary'} onClick={onBack}>
          {code === undefined ? kiosk('enrolment.back') : kiosk('mine.codeDone')}
        </Button>
      </ButtonGroup>
    </Page>
  )
}
