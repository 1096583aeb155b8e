import type { Example } from '../example.ts'
import { PhotoField, type PhotoFieldProps } from './photo-field.tsx'

/** A grey sheet of 4 by 3. */
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="400" height="300"%3E%3Crect width="400" height="300" fill="%23888"/%3E%3C/svg%3E'

const photo = (more: Partial<PhotoFieldProps>) => (
  <PhotoField
    id="example-photo"
    label="签了字的纸，拍一张"
    hint="四个角都拍进来，字要看得清"
    picture={undefined}
    words={{ take: '拍照', again: '重拍一张', alt: '签了字的纸的照片' }}
    onTake={() => undefined}
    {...more}
  />
)

export const photoFieldExamples: readonly Example[] = [
  { name: 'before', draw: () => photo({}) },
  { name: 'taken', draw: () => photo({ picture }) },
  { name: 'wrong', draw: () => photo({ error: '这张照片打不开，请重新拍一张。' }) },
]
