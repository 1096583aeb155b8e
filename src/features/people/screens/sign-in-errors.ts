import type { CallFailure } from '../../../device/call-endpoint.ts'
import { cardProblem, pinProblem } from '../rules.ts'

/** A person's words for signing in. The PIN is never kept anywhere but on the screen. */
export type Typed = { readonly card: string; readonly pin: string }

/** What is wrong: with a field, before anybody was asked, or with the try as the server or the network told it. */
export type SignInTrouble = {
  readonly card?: Problem<typeof cardProblem>
  readonly pin?: Problem<typeof pinProblem>
  readonly failure?: CallFailure
}

type Problem<Find extends (text: string) => unknown> = Exclude<ReturnType<Find>, undefined> | undefined

/** What the device itself can see is wrong; undefined when there is something to ask the server. */
export function typedTrouble({ card, pin }: Typed): SignInTrouble | undefined {
  const found = { card: cardProblem(card), pin: pinProblem(pin) }
  return found.card === undefined && found.pin === undefined ? undefined : found
}
