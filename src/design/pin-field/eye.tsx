import { Icon } from '../icon/icon.tsx'
import { hideShape, showShape } from '../icon/shapes.ts'
import './pin-field.css'

export interface EyeProps {
  shown: boolean
  words: { show: string; hide: string }
  onPress: () => void
}

/** Shows and hides what is typed: a person may check it before sending. */
export function Eye({ shown, words, onPress }: EyeProps) {
  return (
    <button class="pin-field__eye" type="button" onClick={onPress}>
      <Icon shape={shown ? hideShape : showShape} />
      <span>{shown ? words.hide : words.show}</span>
    </button>
  )
}
