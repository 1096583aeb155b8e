import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { locateShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { askLocation } from '../../../device/ask-location.ts'
import { useTexts } from '../../../device/language.ts'
import { here } from '../device/look-from.ts'

/** Offers to sort by real distance. The phone is asked only after the button, and the list works without. */
export function NearMe() {
  const t = useTexts('openings')
  const [stage, setStage] = useState<'offered' | 'asking' | 'refused' | 'unavailable'>('offered')
  if (here.value !== undefined) return <Said text={t('nearby.located')} />
  if (stage === 'refused' || stage === 'unavailable') return <Said text={t(`nearby.${stage}`)} />
  const ask = async () => {
    setStage('asking')
    const answer = await askLocation()
    if (answer.ok) here.value = answer.point
    setStage(answer.ok ? 'offered' : answer.why)
  }
  return (
    <Notice
      tone="plain"
      action={
        <Button
          look="secondary"
          icon={locateShape}
          onClick={ask}
          busy={stage === 'asking' ? t('nearby.locating') : undefined}
        >
          {t('nearby.byDistance')}
        </Button>
      }
    >
      {t('nearby.byDistanceWhy')}
    </Notice>
  )
}

function Said({ text }: { text: string }) {
  return (
    <Notice tone="plain" role="status">
      {text}
    </Notice>
  )
}
