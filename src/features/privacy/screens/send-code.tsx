import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { askErasureCode } from '../device/my-erasure.ts'
import { usePrivacyTrouble } from './privacy-trouble.ts'

/** Asks for a code to one's own phone; the number is known, so nobody types it. */
export function SendCode({ end }: { end: string }) {
  const t = useTexts('privacy')
  const options = useHandedIn()
  const wordsOf = usePrivacyTrouble()
  const [state, setState] = useState<{ busy?: boolean; came?: string; went?: boolean }>({})
  const ask = async () => {
    setState({ busy: true })
    const result = await askErasureCode(options)
    if (!result.ok) return setState({ came: wordsOf(result) })
    const { sent, minutes: count } = result.value
    setState({ went: true, came: t(sent ? 'erase.sent' : 'erase.callSite', { count }) })
  }
  return (
    <>
      {state.came !== undefined && (
        <Notice tone={state.went ? 'plain' : 'care'} role={state.went ? 'status' : 'alert'}>
          {state.came}
        </Notice>
      )}
      <Button look="secondary" onClick={() => void ask()} busy={state.busy ? t('erase.sending') : undefined}>
        {t('erase.sendCode', { end })}
      </Button>
    </>
  )
}
