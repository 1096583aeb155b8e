import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../../design/button/button.tsx'
import { locateShape } from '../../../design/icon/shapes.ts'
import { Notice } from '../../../design/notice/notice.tsx'
import { askLocation } from '../../../device/ask-location.ts'
import { useHandedIn } from '../../../device/handed-in.ts'
import { useTexts } from '../../../device/language.ts'
import { findNearest } from '../device/divisions.ts'
import { useWayOn } from './use-way-on.ts'

/** Finds the county or street by where the phone is; the person goes on from there and says 就选这里. */
export function LocateMe() {
  const t = useTexts('sites')
  const { route } = useLocation()
  const { addressOf } = useWayOn()
  const options = useHandedIn()
  const [stage, setStage] = useState<'offered' | 'asking' | 'refused' | 'unavailable' | 'notFound'>('offered')
  const ask = async () => {
    setStage('asking')
    const answer = await askLocation()
    if (!answer.ok) return setStage(answer.why)
    const nearest = await findNearest(answer.point, options)
    if (!nearest.ok || nearest.value.division === null) return setStage('notFound')
    route(addressOf(nearest.value.division.code))
  }
  if (stage !== 'offered' && stage !== 'asking') {
    return (
      <Notice tone="plain" role="status">
        {t(`start.${stage}`)}
      </Notice>
    )
  }
  return (
    <Notice
      tone="plain"
      action={
        <Button
          look="secondary"
          icon={locateShape}
          onClick={ask}
          busy={stage === 'asking' ? t('start.locating') : undefined}
        >
          {t('start.locate')}
        </Button>
      }
    >
      {t('start.locateWhy')}
    </Notice>
  )
}
