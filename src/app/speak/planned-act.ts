import type { AskedPlace } from '../../features/enrolment/screens/asked-place.ts'
import type { EnrolmentView } from '../../features/enrolment/screens/enrolment-view.ts'
import type { Me } from '../../features/people/contract.ts'

/** What would be done after a yes, with all that the sentence before it says. `seenAt` if that comes from memory. */
export type PlannedAct =
  | {
      readonly kind: 'enrol'
      readonly asked: AskedPlace
      readonly person: Me
      readonly seenAt?: number | undefined
    }
  | { readonly kind: 'cancel'; readonly view: EnrolmentView; readonly person: Me }
