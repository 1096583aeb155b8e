import { useEffect, useRef, useState } from 'preact/hooks'
import { CameraView } from '../../../design/camera-view/camera-view.tsx'
import { Notice } from '../../../design/notice/notice.tsx'
import { useTexts } from '../../../device/language.ts'
import { type NoCamera, watchCamera } from '../../../device/qr-camera.ts'
import { readScanned } from '../rules.ts'

type Read = NonNullable<ReturnType<typeof readScanned>>

/** The card before the camera; a scanner works beside it. */
export function ScanCard({ onText }: { onText: (read: Read) => void }) {
  const t = useTexts('kiosk')
  const picture = useRef<HTMLVideoElement>(null)
  const [missing, setMissing] = useState<NoCamera>()
  const [strange, setStrange] = useState(false)
  useEffect(() => {
    const video = picture.current
    if (video === null) return
    let left = false
    const seen = (text: string) => {
      if (left) return
      const read = readScanned(text)
      if (read === undefined) return setStrange(true)
      left = true
      onText(read)
    }
    const watching = watchCamera(video, seen)
    void watching.then(camera => typeof camera === 'string' && setMissing(camera))
    return () => {
      left = true
      void watching.then(camera => typeof camera !== 'string' && camera.stop())
    }
  }, [])
  if (missing !== undefined)
    return (
      <>
        <Notice tone="care" role="status">
          {t(`camera.${missing}`)}
        </Notice>
        <p>{t('camera.scanner')}</p>
      </>
    )
  return (
    <>
      <CameraView label={t('camera.label')} picture={picture}>
        <p>{t('camera.how')}</p>
        <p>{t('camera.scanner')}</p>
      </CameraView>
      {strange && (
        <Notice tone="care" role="status">
          {t('camera.strange')}
        </Notice>
      )}
    </>
  )
}
