import { TwoStep } from '../../../design/confirm-box/two-step.tsx'
import { callEndpoint } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { stopCard } from '../contract.ts'
import { useDeskTrouble } from './desk-trouble.ts'

/** A lost card is stopped for who comes or calls. */
export function StopCard({ site, card, onDone }: { site: string; card: string; onDone: () => void }) {
  const t = useTexts('desk')
  const options = useHandedIn()
  const wordsOf = useDeskTrouble()
  const act = async () => {
    const result = await callEndpoint(stopCard, { params: { id: site, card } }, options)
    if (!result.ok) return wordsOf(result)
    onDone()
    return undefined
  }
  return (
    <TwoStep
      words={{
        ask: t('card.stop'),
        what: t('card.stopWhat'),
        yes: t('card.stopYes'),
        no: t('card.stopNo'),
        doing: t('card.stopping'),
      }}
      act={act}
    />
  )
}
