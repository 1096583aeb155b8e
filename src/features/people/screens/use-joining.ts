import { useEffect, useState } from 'preact/hooks'
import { useHandedIn } from '../../../device/handed-in.ts'
import { type Joining, joining, recallJoining } from '../device/joining.ts'
import { loadMe, me } from '../device/me.ts'

/** What was said so far and whether that is known yet: after the page was lost it comes from the disk. */
export function useJoining(): { readonly known: boolean; readonly said: Joining | undefined } {
  const options = useHandedIn()
  const [known, setKnown] = useState(joining.value !== undefined)
  useEffect(() => {
    let left = false
    void loadMe(options)
    void recallJoining(options).then(() => {
      if (!left) setKnown(true)
    })
    return () => {
      left = true
    }
  }, [])
  return { known: known && me.value !== undefined, said: joining.value }
}
