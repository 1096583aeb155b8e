import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import type { CallFailure, CallResult } from '../../../device/call-endpoint.ts'
import type { KeyHolder } from '../../../device/key-holder.ts'
import { useTexts } from '../../../device/language.ts'
import { useTroubleWords } from './staff-trouble.ts'
import { useKeyHolder } from './use-key-holder.ts'

export interface KeyButtonProps {
  words: string
  /** Has this device sign, and sends it. */
  use: (holder: KeyHolder) => Promise<CallResult<unknown>>
  onDone: () => void
}

/** One touch, then the finger or the lock of the screen, as this device asks for it. Where it can't, there is no button. */
export function KeyButton({ words, use, onDone }: KeyButtonProps) {
  const t = useTexts('staff')
  const troubleWords = useTroubleWords()
  const holder = useKeyHolder()
  const [state, setState] = useState<{ busy?: true; failure?: CallFailure }>({})
  if (holder === undefined) return null
  const press = async () => {
    setState({ busy: true })
    const result = await use(holder)
    setState(result.ok ? {} : { failure: result })
    if (result.ok) onDone()
  }
  return (
    <>
      {state.failure !== undefined && (
        <Notice tone="care" role="alert">
          {troubleWords(state.failure)}
        </Notice>
      )}
      <Button
        look="secondary"
        busy={state.busy ? t('passkey.waiting') : undefined}
        onClick={() => void press()}
      >
        {words}
      </Button>
    </>
  )
}
