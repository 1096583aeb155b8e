import { useState } from 'preact/hooks'
import { Notice } from '../../../../design/notice/notice.tsx'
import { PhotoField } from '../../../../design/photo-field/photo-field.tsx'
import { useHandedIn } from '../../../../device/handed-in.ts'
import { useTexts } from '../../../../device/language.ts'
import { shrinkPhoto } from '../../../../device/shrink-photo.ts'
import { pictureOf } from '../../device/papers.ts'
import { largestPhoto } from '../../paper-contract.ts'

export interface PaperPhotoProps {
  id: string
  /** In base64; empty before it was taken. */
  photo: string
  error: string | undefined
  onPhoto: (photo: string) => void
}

/** The photo of a signed sheet, made small on this device before it is sent; what can't be opened says so. */
export function PaperPhoto({ id, photo, error, onPhoto }: PaperPhotoProps) {
  const t = useTexts('family')
  const { openPicture } = useHandedIn()
  const [state, setState] = useState<'still' | 'busy' | 'bad'>('still')
  const take = async (file: File) => {
    setState('busy')
    const small = await shrinkPhoto(file, largestPhoto, openPicture)
    setState(small === undefined ? 'bad' : 'still')
    // An unreadable second picture doesn't cost the first.
    if (small !== undefined) onPhoto(small)
  }
  return (
    <>
      <PhotoField
        id={id}
        label={t('paper.photo')}
        hint={t('paper.photoHint')}
        error={error}
        picture={photo === '' ? undefined : pictureOf(photo)}
        words={{ take: t('paper.take'), again: t('paper.again'), alt: t('paper.alt') }}
        onTake={file => void take(file)}
      />
      {state === 'busy' && <p role="status">{t('paper.shrinking')}</p>}
      {state === 'bad' && (
        <Notice tone="care" role="alert">
          {t('paper.photoBad')}
        </Notice>
      )}
    </>
  )
}
