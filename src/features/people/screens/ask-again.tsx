import { useState } from 'preact/hooks'
import { Button, ButtonLink } from '../../../design/button/button.tsx'
import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { askForCode } from '../device/joining.ts'
import { useCodeFailure } from './code-failure.ts'

/** For who got no message: what to do, in words. Nothing ticks; who asks too soon is told so. */
export function AskAgain({ phone, goingTo }: { phone: string; goingTo: string }) {
  const options = useHandedIn()
  const t = useTexts('people')
  const [busy, setBusy] = useState(false)
  const [came, setCame] = useState<{ again: true } | { failure: CallFailure }>()
  const sentence = useCodeFailure(came !== undefined && 'failure' in came ? came.failure : undefined)
  const ask = async () => {
    setBusy(true)
    const result = await askForCode(phone, goingTo, options)
    setCame(result.ok ? { again: true } : { failure: result })
    setBusy(false)
  }
  return (
    <Disclosure label={t('byCode.none')}>
      <p>{t('byCode.noneWait')}</p>
      <p>{t('byCode.noneCall')}</p>
      {came !== undefined && (
        <Notice tone={'again' in came ? 'plain' : 'care'} role="status">
          {'again' in came ? t('byCode.askedAgain') : sentence}
        </Notice>
      )}
      <Button look="secondary" onClick={ask} busy={busy ? t('byCode.asking') : undefined}>
        {t('byCode.again')}
      </Button>
      <ButtonLink look="quiet" href="/sign-in/phone">
        {t('byCode.otherPhone')}
      </ButtonLink>
    </Disclosure>
  )
}
