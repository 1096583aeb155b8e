import { TwoStep } from '../../../design/confirm-box/two-step.tsx'
import { useTexts } from '../../../device/language.ts'
import type { AboutWay } from '../device/about-ways.ts'
import type { SensitiveItem } from '../rules.ts'
import { usePrivacyTrouble } from './privacy-trouble.ts'

export interface WithdrawProps {
  item: SensitiveItem
  way: Pick<AboutWay, 'withdraw'>
  onDone: () => void
}

/** Takes a consent back: one tap, what follows from it in words, and it is gone. */
export function Withdraw({ item: which, way, onDone }: WithdrawProps) {
  const t = useTexts('privacy')
  const wordsOf = usePrivacyTrouble()
  const item = t(`about.item.${which}`)
  const act = async () => {
    const failure = await way.withdraw(which)
    if (failure !== undefined) return wordsOf(failure)
    onDone()
    return undefined
  }
  return (
    <TwoStep
      words={{
        ...{ ask: t('consents.take', { item }), what: t('consents.what', { item }) },
        ...{ yes: t('consents.yes'), no: t('consents.no'), doing: t('consents.doing') },
      }}
      act={act}
    />
  )
}
