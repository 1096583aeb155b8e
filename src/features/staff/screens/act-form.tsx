import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { CallFailure } from '../../../device/call-endpoint.ts'
import { ProveForm } from './prove-form.tsx'
import { type Mistake, TypedForm } from './typed-form.tsx'
import type { Act } from './use-act.ts'

export interface ActFormProps {
  act: Pick<Act<unknown>, 'send' | 'wantsProof'>
  words: { go: string; going: string }
  look?: 'primary' | 'care'
  check?: () => readonly Mistake[]
  children?: (errorOf: (fieldId: string) => string | undefined) => ComponentChildren
}

/** One act: what is asked for it, and, where the server wants it, who asks; then it goes on by itself. */
export function ActForm({
  act,
  words,
  look = 'primary',
  check = () => [],
  children = () => null,
}: ActFormProps) {
  // What goes wrong after the proof is said as well: the act was not done.
  const [failed, setFailed] = useState<CallFailure | undefined>()
  if (act.wantsProof) return <ProveForm onProved={async () => setFailed(await act.send())} />
  return (
    <TypedForm words={words} look={look} check={check} send={act.send} failed={failed}>
      {children}
    </TypedForm>
  )
}
