import { FieldFrame } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { cameraShape } from '../icon/shapes.ts'
import './photo-field.css'

export interface PhotoFieldProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** The address of the picture that was taken (`data:` or `blob:`); undefined before. */
  picture: string | undefined
  /** 拍照, or 重拍一张 once there is one; and what the picture is for who can't see it. */
  words: { take: string; again: string; alt: string }
  onTake: (file: File) => void
}

/** A photo of something that lies there: opens the camera where there is one, else asks for a file. */
export function PhotoField({ id, label, hint, error, picture, words, onTake }: PhotoFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {described => (
        <div class="photo-field">
          {picture !== undefined && <img class="photo-field__picture" src={picture} alt={words.alt} />}
          <div class="photo-field__take">
            <input
              {...described}
              class="photo-field__input"
              id={id}
              type="file"
              accept="image/*"
              capture="environment"
              onChange={event => {
                const [file] = event.currentTarget.files ?? []
                if (file !== undefined) onTake(file)
                // The same file again is another try.
                event.currentTarget.value = ''
              }}
            />
            <span class="photo-field__words" aria-hidden="true">
              <Icon shape={cameraShape} />
              {picture === undefined ? words.take : words.again}
            </span>
          </div>
        </div>
      )}
    </FieldFrame>
  )
}

/** A photo that was taken earlier, as large as there is room. */
export function Picture({ address, words }: { address: string; words: string }) {
  return <img class="photo-field__picture" src={address} alt={words} />
}
