import { useEffect, useState } from 'preact/hooks'
import { useHandedIn } from '../../../device/handed-in.ts'
import { type Joining, joining, recallJoining } from '../device/joining.ts'
import { loadMe, me } from '../device/me.ts'

export interface JoiningSeen {
  /** The disk has been asked: after the page was lost, what was said comes from there. */
  readonly recalled: boolean
  /** And so is who is signed in here. */
  readonly known: boolean
  readonly said: Joining | undefined
}

/** What was said so far on the way in by phone. */
export function useJoining(): JoiningSeen {
  const options = useHandedIn()
  const [recalled, setRecalled] = useState(joining.value !== undefined)
  useEffect(() => {
    let left = false
    void loadMe(options)
    void recallJoining(options).then(() => {
      if (!left) setRecalled(true)
    })
    return () => {
      left = true
    }
  }, [])
  return { recalled, known: recalled && me.value !== undefined, said: joining.value }
}
