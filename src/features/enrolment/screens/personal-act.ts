import type { SendOptions } from '../../../device/send-once.ts'

/** What an act of a person needs besides the enrolment. */
export interface PersonalAct {
  /** Id of who is signed in. */
  readonly person: string
  readonly options: SendOptions
  /** The server says nobody is signed in any more. */
  readonly onSignedOut: () => void
}
