import { useState } from 'preact/hooks'
import { BigCode } from '../../../design/big-code/big-code.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { Page } from '../../../design/page/page.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { clockWords } from '../../../device/words/clock-words.ts'
import { useWords } from '../../../device/words/words.ts'
import { shanghaiParts } from '../../../shared/dates.ts'
import { askForCode } from '../device/my-family.ts'
import { FamilyTrouble } from './family-trouble.tsx'

/** `/mine/family/code`: a code for a relative, after a warning, and only when asked for. */
export function CodePage({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useTexts('family')
  const options = useHandedIn()
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<{ code: string; expiresAt: string } | undefined>()
  const [failure, setFailure] = useState<CallFailure | undefined>()
  const ask = async () => {
    setBusy(true)
    const result = await askForCode(options)
    setBusy(false)
    setFailure(result.ok ? undefined : result)
    if (result.ok) setCode(result.value)
    else if (result.kind === 'signed-out') onSignedOut()
  }
  const going = busy ? t('code.going') : undefined
  return (
    <Page title={t('code.title')} back="/mine/family">
      {code === undefined ? <p>{t('code.what')}</p> : <Code {...code} />}
      <Notice tone="care">{t('code.fraud')}</Notice>
      <FamilyTrouble failure={failure} unsent={t('code.unsent')} />
      <ButtonGroup>
        {code === undefined ? (
          <Button onClick={ask} busy={going}>
            {t('code.go')}
          </Button>
        ) : (
          <>
            <ButtonLink href="/mine/family">{t('code.fine')}</ButtonLink>
            <Button look="secondary" onClick={ask} busy={going}>
              {t('code.again')}
            </Button>
          </>
        )}
      </ButtonGroup>
    </Page>
  )
}

function Code({ code, expiresAt }: { code: string; expiresAt: string }) {
  const t = useTexts('family')
  const words = useWords()
  const { hour, minute } = shanghaiParts(Date.parse(expiresAt))
  return (
    <>
      <BigCode label={t('code.yours')} code={code} />
      <p>{t('code.until', { clock: clockWords(words, hour * 60 + minute) })}</p>
      <p>{t('code.next')}</p>
    </>
  )
}
