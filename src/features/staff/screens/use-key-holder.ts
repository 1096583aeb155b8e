import { useHandedIn } from '../../../device/handed-in.ts'
import { browserKeyHolder, type KeyHolder } from '../../../device/key-holder.ts'

/** What keeps keys on this device; undefined where it can't, so that no dead button is shown. */
export function useKeyHolder(): KeyHolder | undefined {
  const { keyHolder = browserKeyHolder(window) } = useHandedIn()
  return keyHolder
}
