import { useState } from 'preact/hooks'
import { Button, ButtonGroup } from '../../../design/button/button.tsx'
import { ConfirmBox } from '../../../design/confirm-box/confirm-box.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { stopCard } from '../contract.ts'
import { useDeskTrouble } from './desk-trouble.ts'

/** A lost card is stopped in two steps: what it means stands between them. */
export function StopCard({ site, card, onDone }: { site: string; card: string; onDone: () => void }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const wordsOf = useDeskTrouble()
  const [state, setState] = useState<{ asked?: boolean; busy?: boolean; words?: string }>({})
  const stop = async () => {
    setState({ asked: true, busy: true })
    const result = await callEndpoint(stopCard, { params: { id: site, card } }, options)
    if (result.ok) return onDone()
    setState({ asked: true, words: wordsOf(result) })
  }
  if (!state.asked)
    return (
      <Button look="secondary" onClick={() => setState({ asked: true })}>
        {t('card.stop')}
      </Button>
    )
  return (
    <>
      {state.words !== undefined && (
        <Notice tone="care" role="alert">
          {state.words}
        </Notice>
      )}
      <ConfirmBox>
        <p>{t('card.stopWhat')}</p>
      </ConfirmBox>
      <ButtonGroup>
        <Button look="care" busy={state.busy ? t('card.stopping') : undefined} onClick={() => void stop()}>
          {t('card.stopYes')}
        </Button>
        <Button look="quiet" onClick={() => setState({})}>
          {t('card.stopNo')}
        </Button>
      </ButtonGroup>
    </>
  )
}
