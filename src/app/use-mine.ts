import { useEffect } from 'preact/hooks'
import { useHandedIn } from '../device/handed-in.ts'
import { loadMine } from '../features/enrolment/device/my-enrolments.ts'
import { forWhom, me, recallMe } from '../features/people/device/me.ts'

/** Learns who is signed in here and what they have joined, from memory at once, then from the server. */
export function useMine(): void {
  const options = useHandedIn()
  const person = forWhom.value?.id
  useEffect(() => {
    if (me.value === undefined) void recallMe(options)
  }, [])
  useEffect(() => {
    if (person !== undefined) void loadMine(person, options)
  }, [person])
}
