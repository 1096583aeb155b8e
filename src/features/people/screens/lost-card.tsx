import { TwoStep } from '../../../design/confirm-box/two-step.tsx'
import { Section } from '../../../design/section/section.tsx'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { stopCard } from '../device/my-cards.ts'

/** Stops a card that is gone, by its person alone. */
export function LostCard({ card, onDone }: { card: string; onDone: () => void }) {
  const t = useTexts('people')
  const options = useHandedIn()
  const wordsOf = useWhyNot()
  const act = async () => {
    const failure = await stopCard(card, options)
    if (failure !== undefined) return wordsOf(failure)
    onDone()
    return undefined
  }
  return (
    <Section title={t('lostCard.title')}>
      <TwoStep
        words={{
          ask: t('lostCard.ask'),
          what: t('lostCard.what'),
          yes: t('lostCard.yes'),
          no: t('lostCard.no'),
          doing: t('lostCard.doing'),
        }}
        act={act}
      />
    </Section>
  )
}

function useWhyNot(): (failure: CallFailure) => string {
  const t = useTexts('people')
  const app = useTexts('app')
  return failure => {
    if (failure.kind === 'offline') return t('byCode.offline')
    return failure.kind === 'refused' && failure.title !== '' ? failure.title : app('failed.text')
  }
}
